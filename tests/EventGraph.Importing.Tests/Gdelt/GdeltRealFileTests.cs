using EventGraph.Events;

namespace EventGraph.Importing.Tests.Gdelt;

/// <summary>Two real files of GDELT 2.0. The counts were made with awk on the files.</summary>
public sealed class GdeltRealFileTests
{
    [Theory]
    [InlineData(SharedData.Gdelt2018, 1540, 1171, "dropped_code 369", 334, 149)]
    [InlineData(SharedData.Gdelt2019, 1629, 1315, "dropped_code 314", 316, 128)]
    public async Task Every_row_is_an_event_or_rejected_for_a_reason(string file, int rows, int events, string reasons, int withoutTarget, int withoutSource)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, File.OpenRead(SharedData.Path(file)));
        Assert.Null(imported.Fault);
        Assert.Equal((rows, events, reasons), (imported.Rows, imported.Events.Count, imported.Reasons));
        Assert.Equal(withoutTarget, imported.Events.Count(e => e.Target is null));
        Assert.Equal(withoutSource, imported.Events.Count(e => e.Source is null));
        Assert.Equal(events, imported.Events.Select(e => e.Id).Distinct().Count());
        Assert.All(imported.Events, e => Assert.Null(EventRules.FaultOf(e)));
    }

    [Theory]
    [InlineData(SharedData.Gdelt2018, "country:USA", "country:RUS", 3, -15.0, 5)]
    [InlineData(SharedData.Gdelt2019, "country:USA", "country:CHN", 4, 24.0, 8)]
    [InlineData(SharedData.Gdelt2019, "group:USA/gov", "country:USA", 9, -25.0, 23)]
    public async Task Known_pairs_have_their_events(string file, string source, string target, int events, double intensity, int mentions)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, File.OpenRead(SharedData.Path(file)));
        Event[] pair = [.. imported.Events.Where(e => e.Source?.Actor.Value == source && e.Target?.Actor.Value == target)];
        Assert.Equal((events, mentions), (pair.Length, pair.Sum(e => e.Mentions)));
        Assert.Equal(intensity, pair.Sum(e => e.Intensity), 9);
    }
}
