using EventGraph.Events;

namespace EventGraph.Importing.Tests.Tables;

/// <summary>
/// ICEWS' own shape, and a year of ICEWS as a table. The counts were made with awk on the files; Donald Trump is also that year's "Head of Government (United States)".
/// </summary>
public sealed class IcewsTests
{
    private const string Row = "32889836\t2018-06-01\tForeign Affairs (Bangladesh)\tGovernment\tBangladesh\tConsult\t040\t1\tJohn Q Unheard\tNA\tVietnam\t47400351\t2\tSome Agency\tHanoi\tNA\tThanh Pho Ha Noi\tVietnam\t21.0245\t105.841";

    [Fact]
    public async Task A_row_keeps_what_it_says_with_a_header_or_without()
    {
        Imported bare = await Imported.OfAsync(ImportFormat.Icews, Row);
        Imported headed = await Imported.OfAsync(ImportFormat.Icews, File.ReadLines(SharedData.Path(SharedData.IcewsSample)).First() + "\r\n" + Row + "\r\n");
        Assert.Equal(EventJson.Write(bare.Events[0]), EventJson.Write(headed.Events[0]));
        Event read = bare.Events[0];
        Assert.Equal(("group:BGD/gov", "person:john-q-unheard", "VNM"), (read.Source!.Actor.Value, read.Target!.Actor.Value, read.Target.Country));
        Assert.Equal(("icews:32889836", "040", "Some Agency", 1.0), (read.Origin, read.Code, read.Publisher, read.Intensity));
        Assert.Equal(new Place("Hanoi, Thanh Pho Ha Noi, Vietnam", "VNM", 21.0245, 105.841), read.Place);
    }

    [Fact]
    public async Task Every_row_of_the_sample_is_an_event_or_dropped_by_its_code()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Icews, File.OpenRead(SharedData.Path(SharedData.IcewsSample)));
        Assert.Equal((3705, 2897, "dropped_code 808", null), (imported.Rows, imported.Events.Count, imported.Reasons, imported.Fault));
        Assert.All(imported.Events, e => Assert.Null(EventRules.FaultOf(e)));
        Event[] pair = Pair(imported.Events, "person:donald-trump", "country:PRK");
        Assert.Equal(23, pair.Length);
        Assert.Equal(33.2, pair.Sum(e => e.Intensity), 9);
    }

    [Fact]
    public async Task A_year_of_events_imports_whole()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, File.OpenRead(SharedData.Path(SharedData.Icews18)));
        Assert.Equal((468_558, 343_623, "dropped_code 124935", null), (imported.Rows, imported.Events.Count, imported.Reasons, imported.Fault));
        foreach ((string source, string target, int events, double intensity) in new[]
        {
            ("country:USA", "country:CHN", 431, 466.0),
            ("person:vladimir-putin", "person:donald-trump", 232, 690.9),
            ("country:RUS", "country:UKR", 95, 46.6),
            ("country:ISR", "country:SYR", 171, -1466.8),
        })
        {
            Event[] pair = Pair(imported.Events, source, target);
            Assert.Equal((source, events), (source, pair.Length));
            Assert.Equal(intensity, pair.Sum(e => e.Intensity), 6);
        }
    }

    private static Event[] Pair(IEnumerable<Event> events, string source, string target) =>
        [.. events.Where(e => e.Source?.Actor.Value == source && e.Target?.Actor.Value == target)];
}
