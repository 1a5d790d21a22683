using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Importing.Tests.Tables;

public sealed class PolecatTests
{
    private const string Header =
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tPrimary Actor Sector\tActor Name Raw\t"
        + "Recipient Name\tRecipient Country\tPrimary Recipient Sector\tRecipient Name Raw\tPlacename\tCountry\tLatitude\tLongitude\tSource\n";

    [Fact]
    public async Task Lists_of_actors_and_recipients_give_an_event_from_each_to_each()
    {
        Imported imported = await Imported.OfAsync(
            ImportFormat.Polecat,
            Header + "a_1\t2022-03-01\tACCUSE\tdisapprove\t3.0\tQ3\tmilitary; diplomatic; cooking\tVladimir Putin; None\tRUS; UKR\tGOV; MIL\tPutin; troops\tNATO; Joe Biden\tNone; USA\tNone; GOV\tNATO; Biden\tKyiv\tUKR\t50.45\t30.52\tSome Agency\n");
        Assert.Equal(
            [("person:vladimir-putin", "org:nato"), ("person:vladimir-putin", "person:joe-biden"), ("group:UKR/military", "org:nato"), ("group:UKR/military", "person:joe-biden")],
            imported.Events.Select(e => (e.Source!.Actor.Value, e.Target!.Actor.Value)));
        Assert.All(imported.Lines, l => Assert.Equal(2, l.Line));
        Assert.Equal(4, imported.Events.Select(e => e.Id).Distinct().Count());
        Event read = imported.Events[0];
        Assert.Equal((EventType.Accuse, "disapprove", -3.0, "polecat:a_1", "Some Agency"), (read.Type, read.Mode, read.Intensity, read.Origin, read.Publisher));
        Assert.Equal(["military", "diplomatic"], read.Contexts);
        Assert.Equal(new Place("Kyiv, UKR", "UKR", 50.45, 30.52), read.Place);
        Assert.Equal(1, imported.Rows);
    }

    [Theory]
    [InlineData("None\tFRA\tNone\tNone", "country:FRA")]
    [InlineData("None\tFrance\tCVL\tNone", "group:FRA/civilians")]
    [InlineData("None\tNone\tNone\tprotesters", "group:protesters")]
    [InlineData("Some Unheard Front\tMLI\tREB\tfront", "org:some-unheard-front")]
    public async Task An_actor_without_a_name_is_what_its_country_and_sector_say(string columns, string actor)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Polecat, $"{Header}a\t2022-03-01\tPROTEST\tNone\tNone\tQ4\tNone\t{columns}\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\n");
        Event read = Assert.Single(imported.Events);
        Assert.Equal((actor, null, -5.0), (read.Source!.Actor.Value, read.Target, read.Intensity));
        Assert.Null(read.Place);
    }

    [Theory]
    [InlineData("a\t2022-03-32\tPROTEST\tNone\t-5", RejectReasons.BadDate)]
    [InlineData("a\t2022-03-01\tPLAY\tNone\t-5", RejectReasons.UnknownCode)]
    [InlineData("a\t2022-03-01\tPROTEST\tNone\tNaN", RejectReasons.BadNumber)]
    [InlineData("None\t2022-03-01\tPROTEST\tNone\t-5", RejectReasons.MissingValue)]
    public async Task A_bad_row_is_rejected(string start, string reason)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Polecat, $"{Header}{start}\tQ4\tNone\tMali\tMLI\tNone\tMali\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\n");
        Assert.Equal(reason, imported.OnlyRejected.Reason);
    }

    [Fact]
    public async Task A_row_of_more_pairs_than_allowed_is_rejected()
    {
        string many = string.Join("; ", Enumerable.Range(0, 40).Select(i => $"Group Number{(char)('A' + (i % 26))}{(char)('a' + (i / 26))}"));
        Imported imported = await Imported.OfAsync(ImportFormat.Polecat, $"{Header}a\t2022-03-01\tPROTEST\tNone\tNone\tQ4\tNone\t{many}\tNone\tNone\tNone\t{many}\tNone\tNone\tNone\tNone\tNone\tNone\tNone\tNone\n");
        Assert.Equal(RejectReasons.TooManyActors, imported.OnlyRejected.Reason);
    }
}
