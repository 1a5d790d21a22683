namespace EventGraph.Importing.Tests;

public sealed class FormatTests
{
    [Fact]
    public void Formats_have_their_names()
    {
        Assert.Equal("gdelt2, gdelt1, icews, polecat, ndjson, csv", ImportFormats.Names);
        Assert.True(ImportFormats.TryParse("GDELT2", out ImportFormat format));
        Assert.Equal(ImportFormat.Gdelt2, format);
        Assert.False(ImportFormats.TryParse("xml", out _));
        Assert.False(ImportFormats.TryParse(null, out _));
    }

    [Fact]
    public async Task A_bad_option_is_refused_before_anything_is_read()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Imported.OfAsync(ImportFormat.Gdelt2, "", ImportOptions.Default with { BatchRows = 0 }));
    }
}
