using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Importing.Tests.Ndjson;

public sealed class NdjsonTests
{
    private static readonly Event Sample = new()
    {
        Article = "a1",
        Id = EventIdentity.Hash("a1"),
        Date = new DateOnly(2022, 10, 14),
        Source = new Participant(ActorId.Parse("person:emomali-rahmon"), "Emomali Rahmon", "TJK") { Text = "Rahmon", Start = 3, End = 9 },
        Target = new Participant(ActorId.Country("RUS"), "Russia", "RUS"),
        Type = EventType.Accuse,
        Mode = "disapprove",
        Contexts = ["diplomatic"],
        Intensity = -2,
        Confidence = 0.8,
        Sentence = new SentenceSpan(0, 0, 20, "The Rahmon says \"no\"."),
    };

    [Fact]
    public async Task An_event_comes_back_as_it_was_written()
    {
        string line = EventJson.Write(Sample);
        Imported imported = await Imported.OfAsync(ImportFormat.Ndjson, $"{line}\r\n\n{line}");
        Assert.Equal([line, line], imported.Events.Select(EventJson.Write));
        Assert.Equal([1, 3], imported.Lines.Select(l => l.Line));
    }

    [Fact]
    public async Task A_line_may_take_an_event_back()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Ndjson, $"{EventJson.Write(Sample)}\n{{\"retract\":\"{Sample.Id}\"}}\n");
        Assert.Equal(new RetractedEvent(2, Sample.Id), Assert.Single(Assert.Single(imported.Batches).Retractions));
        Assert.Equal(2, imported.Rows);
    }

    [Theory]
    [InlineData("{\"retract\":\"x\"}", RejectReasons.BadEvent)]
    [InlineData("{\"retract\":7}", RejectReasons.BadEvent)]
    [InlineData("{\"retract\":\"00000000000000000000000000000000\",\"id\":\"y\"}", RejectReasons.BadJson)]
    [InlineData("{", RejectReasons.BadJson)]
    [InlineData("[]", RejectReasons.BadJson)]
    [InlineData("null", RejectReasons.BadEvent)]
    [InlineData("{}", RejectReasons.BadJson)]
    [InlineData("not json", RejectReasons.BadJson)]
    public async Task A_line_that_is_no_event_is_rejected(string line, string reason)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Ndjson, $"{line}\n{EventJson.Write(Sample)}");
        Assert.Equal((1, reason, line), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason, imported.OnlyRejected.Raw));
        Assert.Single(imported.Events);
    }

    [Theory]
    [InlineData("\"intensity\":-2", "\"intensity\":-11", "intensity is -11")]
    [InlineData("\"confidence\":0.8", "\"confidence\":1.5", "confidence is 1.5")]
    [InlineData("\"mode\":\"disapprove\"", "\"mode\":\"dance\"", "mode is 'dance'; ACCUSE has allege, disapprove, investigate")]
    [InlineData("[\"diplomatic\"]", "[\"cookery\"]", "'cookery'")]
    [InlineData("\"country\":\"TJK\"", "\"country\":\"Tajikistan\"", "no three-letter code")]
    [InlineData("\"name\":\"Russia\"", "\"name\":\"\"", "target has no name")]
    [InlineData("\"actor\":\"country:RUS\",", "", "target has no actor")]
    [InlineData("\"date\":\"2022-10-14\"", "\"date\":\"2022-10-32\"", "$.date")]
    [InlineData("\"type\":\"ACCUSE\"", "\"type\":\"NONE\"", "'NONE' is not an event type")]
    [InlineData("person:emomali-rahmon", "Emomali", "'Emomali' is not an actor id")]
    public async Task A_value_that_no_event_may_have_is_named(string right, string wrong, string says)
    {
        string line = EventJson.Write(Sample);
        Assert.Contains(right, line, StringComparison.Ordinal);
        Imported imported = await Imported.OfAsync(ImportFormat.Ndjson, line.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(says, imported.OnlyRejected.Message, StringComparison.Ordinal);
    }
}
