using EventGraph.Events;

namespace EventGraph.Importing.Tests.Gdelt;

/// <summary>Two real files of GDELT 2.0. The counts were made with awk on the files.</summary>
public sealed class GdeltRealFileTests
{
    [Theory]
    [InlineData(SharedData.Gdelt2018, 1540, 1167, "dropped_code 369, no_actor 4")]
    [InlineData(SharedData.Gdelt2019, 1629, 1315, "dropped_code 314")]
    public async Task Every_row_is_an_event_or_rejected_for_a_reason(string file, int rows, int events, string reasons)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, File.OpenRead(SharedData.Path(file)));
        Assert.Null(imported.Fault);
        Assert.Equal(rows, imported.Rows);
        Assert.Equal(events, imported.Events.Count);
        Assert.Equal(reasons, imported.Reasons);
        Assert.Equal(events, imported.Events.Select(e => e.Id).Distinct().Count());
        Assert.All(imported.Events, e => Assert.Null(EventRules.FaultOf(e)));
    }
}
