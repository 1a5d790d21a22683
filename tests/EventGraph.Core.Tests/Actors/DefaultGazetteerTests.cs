using EventGraph.Actors;

namespace EventGraph.Core.Tests.Actors;

/// <summary>The facts that the shipped files must hold.</summary>
public sealed class DefaultGazetteerTests
{
    private static readonly ActorId Turkey = ActorId.Country("TUR");
    private static readonly ActorId Kazakhstan = ActorId.Country("KAZ");
    private static readonly ActorId EuropeanUnion = ActorId.Parse("bloc:eu");

    private static readonly string[] PostSoviet =
        ["RUS", "UKR", "BLR", "MDA", "EST", "LVA", "LTU", "GEO", "ARM", "AZE", "KAZ", "KGZ", "TJK", "TKM", "UZB"];

    private static readonly string[] G20 =
        ["ARG", "AUS", "BRA", "CAN", "CHN", "FRA", "DEU", "IND", "IDN", "ITA", "JPN", "KOR", "MEX", "RUS", "SAU", "ZAF", "TUR", "GBR", "USA"];

    private static Gazetteer Gazetteer => EventGraph.Actors.Gazetteer.Default;

    [Theory]
    [InlineData("2016-05-23", "Ahmet Davutoğlu")]
    [InlineData("2016-05-24", "Binali Yıldırım")]
    [InlineData("2018-07-09", "Binali Yıldırım")]
    [InlineData("2019-01-01", null)]
    public void Turkey_has_a_prime_minister_until_the_office_ends(string day, string? name) =>
        Assert.Equal(name, Gazetteer.Holder("prime-minister", Turkey, Day(day))?.Name);

    [Theory]
    [InlineData("2019-03-19", "person:nursultan-nazarbayev")]
    [InlineData("2019-03-20", "person:kassym-jomart-tokayev")]
    [InlineData("2022-10-14", "person:kassym-jomart-tokayev")]
    public void The_president_of_Kazakhstan_is_the_one_of_the_day(string day, string id) =>
        Assert.Equal(id, Gazetteer.Holder("president", Kazakhstan, Day(day))?.Id.Value);

    [Theory]
    [InlineData("TJK", "2022-10-14", "person:emomali-rahmon")]
    [InlineData("CHN", "2022-10-14", "person:xi-jinping")]
    [InlineData("DEU", "2022-10-14", "person:olaf-scholz")]
    [InlineData("GBR", "2022-10-14", "person:liz-truss")]
    [InlineData("TUR", "2010-01-01", "person:recep-tayyip-erdogan")]
    [InlineData("BLR", "2022-10-14", "person:alexander-lukashenko")]
    [InlineData("IRN", "2022-10-14", "person:ali-khamenei")]
    [InlineData("RUS", "1990-12-01", "person:mikhail-gorbachev")]
    public void A_leader_is_whoever_rules_on_the_day(string country, string day, string id)
    {
        Assert.Equal(id, Gazetteer.LeaderOf(ActorId.Country(country), Day(day))?.Id.Value);
        Assert.Equal(id, Gazetteer.HolderNamed("leader", ActorId.Country(country), Day(day))?.Id.Value);
    }

    [Theory]
    [InlineData("secretary of state", "USA", "person:antony-blinken")]
    [InlineData("top diplomat", "RUS", "person:sergey-lavrov")]
    [InlineData("foreign secretary", "GBR", "person:james-cleverly")]
    [InlineData("defense minister", "RUS", "person:sergei-shoigu")]
    [InlineData("premier", "CHN", "person:li-keqiang")]
    [InlineData("head of government", "DEU", "person:olaf-scholz")]
    [InlineData("head of state", "JPN", "person:naruhito")]
    [InlineData("head of state", "KAZ", "person:kassym-jomart-tokayev")]
    [InlineData("foreign secretary", "IND", null)]
    public void A_phrase_finds_the_holder_of_the_office_that_it_means(string phrase, string country, string? id) =>
        Assert.Equal(id, Gazetteer.HolderNamed(phrase, ActorId.Country(country), Day("2022-10-14"))?.Id.Value);

    [Fact]
    public void Organisations_have_heads_too()
    {
        Assert.Equal("Jens Stoltenberg", Gazetteer.LeaderOf(ActorId.Parse("org:nato"), Day("2022-10-14"))?.Name);
        Assert.Equal("António Guterres", Gazetteer.HolderNamed("chief", ActorId.Parse("org:un"), Day("2022-10-14"))?.Name);
        Assert.Equal("Ursula von der Leyen", Gazetteer.HolderNamed("head", ActorId.Parse("org:european-commission"), Day("2022-10-14"))?.Name);
        Assert.Equal("Josep Borrell", Gazetteer.HolderNamed("top diplomat", EuropeanUnion, Day("2022-10-14"))?.Name);
    }

    /// <summary>Head of state or head of government, by the office that <see cref="Gazetteer.LeaderOf"/> goes by, without a gap.</summary>
    [Fact]
    public void Every_day_since_2015_has_a_leader_in_every_post_Soviet_and_G20_state()
    {
        List<string> gaps = [];
        foreach (string country in PostSoviet.Union(G20))
        {
            for (DateOnly day = new(2015, 1, 1); day < new DateOnly(2026, 6, 1); day = day.AddDays(1))
            {
                if (Gazetteer.LeaderOf(ActorId.Country(country), day) is null)
                {
                    gaps.Add($"{country} {day:yyyy-MM-dd}");
                }
            }
        }

        Assert.Empty(gaps);
    }

    [Fact]
    public void The_United_Kingdom_is_a_member_of_the_European_Union_until_it_left()
    {
        Assert.Contains(ActorId.Country("GBR"), Gazetteer.MembersOf(EuropeanUnion, Day("2020-01-31")));
        Assert.DoesNotContain(ActorId.Country("GBR"), Gazetteer.MembersOf(EuropeanUnion, Day("2020-02-01")));
        Assert.Equal(27, Gazetteer.MembersOf(EuropeanUnion, Day("2020-02-01")).Length);
        Assert.Equal(12, Gazetteer.MembersOf(EuropeanUnion, Day("1994-12-31")).Length);
    }

    [Fact]
    public void The_West_holds_the_members_of_the_European_Union_once_each()
    {
        var members = Gazetteer.MembersOf(ActorId.Parse("bloc:west"), Day("2022-10-14"));
        Assert.Equal(36, members.Length);
        Assert.Equal(members.Distinct(), members);
        Assert.Superset(new HashSet<ActorId>(Gazetteer.MembersOf(EuropeanUnion, Day("2022-10-14"))), new HashSet<ActorId>(members));
    }

    [Fact]
    public void Central_Asia_has_five_members() => Assert.Equal(
        ["KAZ", "KGZ", "TJK", "TKM", "UZB"],
        Gazetteer.MembersOf(ActorId.Parse("bloc:central-asia"), Day("2022-10-14")).Select(m => m.Local));

    [Theory]
    [InlineData("Nur-Sultan", "2019-03-22", false)]
    [InlineData("Nur-Sultan", "2019-03-23", true)]
    [InlineData("Nur-Sultan", "2022-09-17", false)]
    [InlineData("Astana", "2020-01-01", false)]
    [InlineData("Astana", "2022-10-14", true)]
    [InlineData("Almaty", "1997-12-09", true)]
    [InlineData("Almaty", "1997-12-10", false)]
    public void The_capital_of_Kazakhstan_goes_by_the_name_of_the_day(string capital, string day, bool holds) =>
        Assert.Equal(holds, Gazetteer.Lookup(capital).Any(m => m.Actor.Id == Kazakhstan && m.Alias.Kind == AliasKind.Capital && m.Alias.Period.Contains(Day(day))));

    [Theory]
    [InlineData("U.S.", "country:USA", AliasKind.Acronym)]
    [InlineData("America", "country:USA", AliasKind.Name)]
    [InlineData("Pentagon", "country:USA", AliasKind.Seat)]
    [InlineData("Kremlin", "country:RUS", AliasKind.Seat)]
    [InlineData("Briton", "country:GBR", AliasKind.Demonym)]
    [InlineData("Tajik", "country:TJK", AliasKind.Adjective)]
    [InlineData("Türkiye", "country:TUR", AliasKind.Name)]
    [InlineData("Turkiye", "country:TUR", AliasKind.Name)]
    [InlineData("Burma", "country:MMR", AliasKind.Name)]
    [InlineData("Czechia", "country:CZE", AliasKind.Name)]
    [InlineData("DRC", "country:COD", AliasKind.Acronym)]
    [InlineData("Kiev", "country:UKR", AliasKind.Capital)]
    [InlineData("Elysee", "country:FRA", AliasKind.Seat)]
    [InlineData("the West", "bloc:west", AliasKind.Name)]
    [InlineData("Western", "bloc:west", AliasKind.Adjective)]
    [InlineData("Brussels", "bloc:eu", AliasKind.Seat)]
    [InlineData("CSTO", "org:csto", AliasKind.Acronym)]
    [InlineData("Imomali Rahmon", "person:emomali-rahmon", AliasKind.Name)]
    [InlineData("Rakhmon", "person:emomali-rahmon", AliasKind.Surname)]
    [InlineData("Lukashenka", "person:alexander-lukashenko", AliasKind.Surname)]
    [InlineData("Tokaev", "person:kassym-jomart-tokayev", AliasKind.Surname)]
    [InlineData("Erdogan", "person:recep-tayyip-erdogan", AliasKind.Surname)]
    [InlineData("Xi", "person:xi-jinping", AliasKind.Surname)]
    public void News_calls_an_actor_by_many_names(string alias, string id, AliasKind kind) =>
        Assert.Contains(Gazetteer.Lookup(alias), m => m.Actor.Id.Value == id && m.Alias.Kind == kind);

    [Fact]
    public void The_Soviet_Union_is_Russia_until_it_was_dissolved()
    {
        AliasMatch match = Gazetteer.Lookup("Soviet Union").Single();
        Assert.Equal("country:RUS", match.Actor.Id.Value);
        Assert.True(match.Alias.Period.Contains(Day("1991-12-26")));
        Assert.False(match.Alias.Period.Contains(Day("1991-12-27")));
    }

    [Fact]
    public void Of_two_countries_with_one_name_the_likelier_comes_first()
    {
        Assert.Equal(["COD", "COG"], Gazetteer.Lookup("Congo").Select(m => m.Actor.Id.Local));
        Assert.Equal(["KOR", "PRK"], Gazetteer.Lookup("Koreans").Select(m => m.Actor.Id.Local));
    }

    [Fact]
    public void Every_sovereign_state_is_there_with_a_name_for_its_people_and_its_ruler()
    {
        Actor[] countries = [.. Gazetteer.Actors.Where(a => a.Id.Kind == ActorKind.Country)];
        Assert.Equal(250, countries.Length);
        Actor[] states = [.. countries.Where(c => c.LedBy.Length > 0)];
        Assert.True(states.Length > 190, $"{states.Length} states say who leads them.");
        Assert.All(states.Where(s => s.Id.Local is not "VAT"), s => Assert.Contains(s.Aliases, a => a.Kind is AliasKind.Demonym or AliasKind.Adjective));
    }

    [Fact]
    public void Former_holders_act_for_nobody_unless_a_file_says_so()
    {
        ActorId merkel = ActorId.Parse("person:angela-merkel");
        Assert.Equal("DEU", Gazetteer.CountryOf(merkel, Day("2021-01-01")));
        Assert.Null(Gazetteer.CountryOf(merkel, Day("2022-10-14")));
        Assert.Equal("RUS", Gazetteer.CountryOf(ActorId.Parse("person:dmitry-medvedev"), Day("2022-10-14")));
    }

    [Theory]
    [InlineData("media", "media", false)]
    [InlineData("state TV", "media", false)]
    [InlineData("troops", "military", true)]
    [InlineData("officials", GroupNouns.Government, true)]
    [InlineData("protesters", "protesters", false)]
    public void A_noun_names_a_kind_of_agents(string noun, string kind, bool actsForGovernment)
    {
        GroupNoun? found = Gazetteer.GroupNouns.Find(noun);
        Assert.Equal(kind, found?.Name);
        Assert.Equal(actsForGovernment, found?.ActsForGovernment);
    }

    [Theory]
    [InlineData("Karachi", "country:PAK", AliasKind.Place)]
    [InlineData("Sao Paulo", "country:BRA", AliasKind.Place)]
    [InlineData("Gaza City", "country:PSE", AliasKind.Place)]
    [InlineData("Tigray", "country:ETH", AliasKind.Place)]
    [InlineData("Crimea", "country:UKR", AliasKind.Place)]
    [InlineData("Chechen", "country:RUS", AliasKind.PlaceAdjective)]
    public void A_place_tells_its_country(string place, string country, AliasKind kind) =>
        Assert.Equal((country, kind), Gazetteer.Lookup(place).Select(m => (m.Actor.Id.Value, m.Alias.Kind)).Single());

    [Fact]
    public void A_city_that_was_the_capital_speaks_for_the_state_only_while_it_was()
    {
        Assert.Equal(AliasKind.Capital, Gazetteer.Lookup("Almaty").Single(m => m.Alias.Period.Contains(Day("1995-01-01"))).Alias.Kind);
        Assert.Equal(AliasKind.Place, Gazetteer.Lookup("Almaty").Single(m => m.Alias.Period.Contains(Day("2022-01-05"))).Alias.Kind);
    }

    [Fact]
    public void Of_a_state_and_a_region_with_one_name_both_are_found() =>
        Assert.Equal(["country:GEO/Name", "country:USA/Place"], Gazetteer.Lookup("Georgia").Select(m => $"{m.Actor.Id}/{m.Alias.Kind}"));

    [Fact]
    public void A_monarch_of_many_states_heads_each_and_acts_for_the_first()
    {
        Assert.Equal("Charles III", Gazetteer.HolderNamed("head of state", ActorId.Country("AUS"), Day("2024-01-01"))?.Name);
        Assert.Equal("GBR", Gazetteer.CountryOf(ActorId.Parse("person:charles-iii"), Day("2024-01-01")));
    }

    [Fact]
    public void A_group_is_named_by_its_country() =>
        Assert.Equal("Russian media", Gazetteer.Find(ActorId.Group("RUS", "media"))?.Name);

    /// <summary>Where the office stood empty, or its holder is not known for certain, the files say so; nowhere else.</summary>
    [Fact]
    public void Nearly_every_state_has_a_ruler_on_nearly_every_day_since_2003()
    {
        Actor[] states = [.. Gazetteer.Actors.Where(a => a.Id.Kind == ActorKind.Country && a.LedBy.Length > 0)];
        DateOnly[] days = [.. Enumerable.Range(0, 23 * 12).Select(month => new DateOnly(2003, 1, 15).AddMonths(month))];
        int known = states.Sum(s => days.Count(d => Gazetteer.LeaderOf(s.Id, d) is not null));
        Assert.True(known > 0.97 * states.Length * days.Length, $"{known} of {states.Length * days.Length}");
    }

    [Theory]
    [InlineData("president", "NGA", "2008-01-01", "Umaru Yar'Adua")]
    [InlineData("prime minister", "ITA", "2012-06-01", "Mario Monti")]
    [InlineData("prime minister", "JPN", "2010-01-01", "Yukio Hatoyama")]
    [InlineData("prime minister", "FJI", "2020-01-01", "Frank Bainimarama")]
    [InlineData("president", "CHL", "2015-01-01", "Michelle Bachelet")]
    [InlineData("queen", "DNK", "2010-01-01", "Margrethe II")]
    [InlineData("president", "MLI", "2022-01-01", "Assimi Goïta")]
    [InlineData("prime minister", "THA", "2005-01-01", "Thaksin Shinawatra")]
    [InlineData("head of state", "MMR", "2014-01-01", "Thein Sein")]
    public void Rulers_of_all_the_world_are_known_on_their_days(string phrase, string country, string day, string name) =>
        Assert.Equal(name, Gazetteer.HolderNamed(phrase, ActorId.Country(country), Day(day))?.Name);

    [Fact]
    public void The_files_load_without_waste()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(EventGraph.Actors.Gazetteer.DefaultWith([]).Actors.Count > 900);
        long megabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (1024 * 1024);
        Assert.True(megabytes < 24, $"Loading allocated {megabytes} MB.");
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
