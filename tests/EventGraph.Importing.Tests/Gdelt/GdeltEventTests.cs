using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Importing.Tests.Gdelt;

public sealed class GdeltEventTests
{
    [Fact]
    public async Task A_row_keeps_what_it_says()
    {
        Event read = Assert.Single((await Imported.OfAsync(ImportFormat.Gdelt2, GdeltText.Row())).Events);
        Assert.Equal(EventIdentity.OfRow("gdelt", new DateOnly(2018, 3, 26), "900000001"), read.Id);
        Assert.Equal(new DateOnly(2018, 3, 26), read.Date);
        Assert.Equal(("country:USA", "country:FRA"), (read.Source!.Actor.Value, read.Target!.Actor.Value));
        Assert.Equal((EventType.Consult, "visit", 1.9), (read.Type, read.Mode, read.Intensity));
        Assert.Equal((4, 2.5, "gdelt:900000001", "042"), (read.Mentions, read.Tone, read.Origin, read.Code));
        Assert.Equal("https://example.org/paris", read.Url);
        Assert.Equal(new Place("Paris, Ile-de-France, France", "FRA", 48.8667, 2.33333), read.Place);
        Assert.Null(EventRules.FaultOf(read));
    }

    [Fact]
    public async Task A_row_with_one_actor_is_that_actors_event()
    {
        Imported imported = await Imported.OfAsync(
            ImportFormat.Gdelt2, string.Join('\n', GdeltText.Row((16, ""), (18, "")), GdeltText.Row((1, "2"), (6, ""), (8, ""))));
        Assert.Equal([("country:USA", (string?)null), (null, "country:FRA")], imported.Events.Select(e => (e.Source?.Actor.Value, e.Target?.Actor.Value)));
        Assert.Equal(["country:USA", "country:FRA"], imported.Events.Select(e => e.Owner.Value));
    }

    [Fact]
    public async Task A_row_without_a_score_has_its_codes()
    {
        Assert.Equal(-10, Assert.Single((await Imported.OfAsync(ImportFormat.Gdelt2, GdeltText.Row((27, "190"), (31, "")))).Events).Intensity);
    }

    [Theory]
    [InlineData(57)]
    [InlineData(58)]
    public async Task The_first_version_has_places_of_seven_columns_and_may_lack_the_address(int columns)
    {
        List<string> row = [.. GdeltText.Row().Split('\t')];
        foreach (int secondAdministrativeCode in new[] { 55, 47, 39 })
        {
            row.RemoveAt(secondAdministrativeCode);
        }

        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt1, string.Join('\t', row.Take(columns)));
        Event read = Assert.Single(imported.Events);
        Assert.Equal(new Place("Paris, Ile-de-France, France", "FRA", 48.8667, 2.33333), read.Place);
        Assert.Equal(columns == 58 ? "https://example.org/paris" : null, read.Url);
        Assert.Equal("gdelt1:900000001", read.Origin);
        Assert.NotEqual(EventIdentity.OfRow("gdelt", read.Date, "900000001"), read.Id);
    }

    [Fact]
    public async Task The_same_row_is_the_same_event_wherever_it_stands()
    {
        Imported once = await Imported.OfAsync(ImportFormat.Gdelt2, GdeltText.Row());
        Imported again = await Imported.OfAsync(ImportFormat.Gdelt2, string.Join("\r\n", GdeltText.Row((1, "5")), GdeltText.Row(), ""));
        Assert.Equal(EventJson.Write(once.Events[0]), EventJson.Write(again.Events[1]));
    }
}
