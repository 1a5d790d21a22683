using EventGraph.Actors;
using EventGraph.Events;

namespace EventGraph.Importing.Tests.Gdelt;

public sealed class GdeltActorTests
{
    private const int Country = 8;
    private const int KnownGroup = 9;
    private const int People = 10;
    private const int Religion = 11;
    private const int Sector = 13;

    [Theory]
    [InlineData("USA", "", "", "", "", "country:USA", "United States", "USA")]
    [InlineData("USA", "", "", "", "GOV", "group:USA/gov", "American government", "USA")]
    [InlineData("SYR", "", "", "", "REB", "group:SYR/rebels", "Syrian rebels", "SYR")]
    [InlineData("ISR", "", "", "", "COP", "group:ISR/police", "Israeli police", "ISR")]
    [InlineData("", "", "", "", "COP", "group:police", "police", null)]
    [InlineData("", "", "", "", "BUS", "group:business", "companies", null)]
    [InlineData("GBR", "", "", "", "EDU", "group:GBR/education", "British schools and students", "GBR")]
    [InlineData("", "UNO", "", "", "IGO", "org:un", "United Nations", null)]
    [InlineData("", "NAT", "", "", "IGO", "org:nato", "NATO", null)]
    [InlineData("EUR", "EEC", "", "", "IGO", "bloc:eu", "European Union", null)]
    [InlineData("", "WEF", "", "", "IGO", "org:world-economic-forum", "World Economic Forum", null)]
    [InlineData("TMP", "", "", "", "", "country:TLS", "Timor-Leste", "TLS")]
    [InlineData("ROM", "", "", "", "MIL", "group:ROU/military", "Romanian military", "ROU")]
    [InlineData("AFR", "", "", "", "", "bloc:africa", "Africa", null)]
    [InlineData("AFR", "", "", "", "GOV", "bloc:africa", "Africa", null)]
    [InlineData("AFR", "", "", "", "REB", "group:rebels", "rebels", null)]
    [InlineData("ASA", "", "", "", "", "bloc:asia", "Asia", null)]
    [InlineData("USA", "", "", "JEW", "", "group:USA/jewish", "American Jewish", "USA")]
    [InlineData("", "", "nai", "", "", "group:native-american", "Native American", null)]
    [InlineData("", "", "", "MOS", "CVL", "group:muslim", "Muslim", null)]
    [InlineData("", "", "", "MOS", "REB", "group:rebels", "rebels", null)]
    public async Task The_most_particular_code_says_who_is_meant(
        string country, string group, string people, string religion, string sector, string actor, string name, string? of)
    {
        Imported imported = await Imported.OfAsync(
            ImportFormat.Gdelt2, GdeltText.Row((6, "X"), (Country, country), (KnownGroup, group), (People, people), (Religion, religion), (Sector, sector)));
        Participant source = Assert.Single(imported.Events).Source!;
        Assert.Equal((actor, name, of), (source.Actor.Value, source.Name, source.Country));
    }

    [Fact]
    public async Task A_sector_that_stands_in_the_code_alone_is_read_from_it()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, GdeltText.Row((6, "PTY"), (7, "PARTY"), (Country, "")));
        Assert.Equal("group:parties", Assert.Single(imported.Events).Source!.Actor.Value);
    }

    [Fact]
    public async Task Members_of_a_bloc_are_those_of_the_day()
    {
        string rows = string.Join(
            '\n', GdeltText.Row((1, "1"), (2, "20200131"), (KnownGroup, "EEC"), (Country, "")), GdeltText.Row((1, "2"), (2, "20200202"), (KnownGroup, "EEC"), (Country, "")));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, rows);
        Assert.Equal([28, 27], imported.Events.Select(e => e.Source!.Members!.Value.Length));
    }

    [Fact]
    public async Task Rows_of_one_actor_share_the_participant()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, string.Join('\n', GdeltText.Row((1, "1")), GdeltText.Row((1, "2"))));
        Assert.Same(imported.Events[0].Source, imported.Events[1].Source);
        Assert.Same(imported.Events[0].Place, imported.Events[1].Place);
    }

    [Fact]
    public async Task A_row_whose_codes_nobody_knows_is_rejected_and_says_which()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, string.Join('\n', GdeltText.Row((Country, "QQQ")), GdeltText.Row((18, ""), (21, "QQQ"))));
        Assert.Equal("unknown_code 2", imported.Reasons);
        Assert.Contains("Actor1 (columns 6 to 15)", imported.Rejected[0].Message, StringComparison.Ordinal);
        Assert.Contains("'QQQ'", imported.Rejected[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_country_of_the_gazetteer_is_known_by_its_own_code()
    {
        string[] countries = [.. Gazetteer.Default.Actors.Where(a => a.Id.Kind == ActorKind.Country).Select(a => a.Id.Local)];
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, string.Join('\n', countries.Select((c, i) => GdeltText.Row((1, $"{i}"), (Country, c)))));
        Assert.Equal(countries, imported.Events.Select(e => e.Source!.Country!));
    }
}
