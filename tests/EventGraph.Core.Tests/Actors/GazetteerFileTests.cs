using EventGraph.Actors;

namespace EventGraph.Core.Tests.Actors;

/// <summary>What an analyst may write in a gazetteer file, and what each mistake is answered with.</summary>
public sealed class GazetteerFileTests
{
    private const string Base = """
        office president
            phrases: president, head of state
        office foreign-minister
            phrases: foreign minister, top diplomat
            in UTO: secretary of state
        country:UTO Utopia
            names: Nowhere
            acronyms: UT
            capital: Amaurot ..1999, New Amaurot 2000..
            demonyms: Utopian, Utopians
            adjectives: Utopian
            led by: president
        country:ERE Erewhon
            capital: none
        bloc:islands Islands
            members: UTO ..2010-06, ERE
        bloc:fictions Fictions
            members: bloc:islands 2005..
        president of UTO
            2001-03-01.. Ann More | | Anna More
            2005-03-01..2009-03-01 Raphael Hythloday | Hythloday, Hythlodaeus
        nouns media
            nouns: media, state TV
        nouns military
            acts for the government: yes
            nouns: army, soldiers
        """;

    [Theory]
    [InlineData("country:UTO\n    nmaes: Elsewhere", 2, "'nmaes' is no key of a country")]
    [InlineData("country:UTO\n    names:", 2, "'names:' is no key of a country")]
    [InlineData("country:UTO Utopia", 1, "country:UTO is declared already, in base.txt line 6")]
    [InlineData("country:XYZ\n    names: Elsewhere", 1, "country:XYZ is not declared")]
    [InlineData("country:UTO\n    names: nowhere", 2, "country:UTO has 'nowhere' already")]
    [InlineData("country:UTO\n    names: A, , B", 2, "a list has an empty item")]
    [InlineData("country:UTO\n    names: ?!", 2, "'?!' has neither letters nor digits")]
    [InlineData("country:UTO\n    names: Elsewhere 2001-13..", 2, "'Elsewhere 2001-13..' is no item with a period")]
    [InlineData("country:UTO\n    names: Elsewhere 2002..2001", 2, "'Elsewhere 2002..2001' is no item with a period")]
    [InlineData("country:UTO\n    names: Elsewhere ..", 2, "'Elsewhere ..' is no item with a period")]
    [InlineData("country:UTO\n    capital: Old Amaurot 1999-12-31..2000", 2, "'Old Amaurot' and 'Amaurot' are capital on the same days")]
    [InlineData("country:UTO\n    cities: Nowhere", 2, "country:UTO has 'Nowhere' already")]
    [InlineData("country:UTO\n    cities: New Amaurot 2010..", 2, "country:UTO has 'New Amaurot' already")]
    [InlineData("country:UTO\n    regions: Fens, Fens", 2, "country:UTO has 'Fens' already")]
    [InlineData("org:guild Guild\n    cities: Fens", 2, "'cities' is no key of a organisation")]
    [InlineData("president of UTO, XYZ\n    2009-03-02.. Ann More", 1, "'XYZ' is not the code of a country in the files")]
    [InlineData("country:UTO\n    led by: archon", 2, "'archon' is not an office")]
    [InlineData("country:LAP Laputa", 1, "country:LAP has no capital")]
    [InlineData("bloc:islands\n    members: XYZ", 2, "'XYZ' is not the code of a country in the files")]
    [InlineData("bloc:islands\n    members: UTO 2010..", 2, "bloc:islands has the member UTO already")]
    [InlineData("bloc:islands\n    members: bloc:seas", 2, "'bloc:seas' is not an actor in the files")]
    [InlineData("bloc:all Everything\n    members: bloc:fictions", 2, "bloc:fictions consists of blocs itself")]
    [InlineData("org:guild Guild\n    country: XYZ", 2, "'XYZ' is not the code of a country in the files")]
    [InlineData("group:UTO/media Utopian media", 1, "groups are not listed one by one")]
    [InlineData("archon of UTO\n    2001.. Ann More", 1, "'archon' is not an office")]
    [InlineData("president of XYZ\n    2001.. Ann More", 1, "'XYZ' is not the code of a country in the files")]
    [InlineData("president of UTO\n    2009-03-02 Ann More", 2, "a holder is 'period name | surnames | other names'")]
    [InlineData("president of UTO\n    ..2009-03-02 Ann More", 2, "a holder is 'period name | surnames | other names'")]
    [InlineData("president of UTO\n    2009-02-01.. Ann More", 2, "Ann More takes an office that Raphael Hythloday (base.txt line 21) holds until 2009-03-01")]
    [InlineData("president of UTO\n    2005-03-01.. Ann More", 2, "Ann More takes an office on the day on which Raphael Hythloday (base.txt line 21) does")]
    [InlineData("office president\n    phrases: Head of State", 2, "the office president has 'Head of State' already")]
    [InlineData("office president\n    phrase: archon", 2, "'phrase' is no key of an office")]
    [InlineData("office president\n    in XYZ: archon", 2, "'XYZ' is not the code of a country in the files")]
    [InlineData("nouns press\n    nouns: Media", 2, "'Media' is a noun of 'media' already")]
    [InlineData("nouns press\n    acts for the government: maybe", 2, "a block of nouns has the keys")]
    [InlineData("Utopia\n    names: Elsewhere", 1, "'Utopia' begins no block")]
    [InlineData("    names: Elsewhere", 1, "an indented line belongs under a heading")]
    public void A_mistake_is_told_with_its_file_and_line(string text, int line, string message)
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Load(text));
        Assert.StartsWith($"more.txt line {line}: {message}", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', thrown.Message);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        FormatException thrown = Assert.Throws<FormatException>(() => Load("country:UTO\n    nmaes: A\n    names: B 2001-13..\nUtopia"));
        Assert.Equal(3, thrown.Message.Split('\n').Length);
    }

    [Fact]
    public void Comments_and_empty_lines_count_for_nothing() =>
        Assert.NotNull(Load("# a comment\n\n    # another\ncountry:UTO\n\n    # inside\n    names: Elsewhere\n").Lookup("Elsewhere").Single());

    [Fact]
    public void A_file_adds_to_the_actors_of_another_whatever_their_order()
    {
        Gazetteer gazetteer = Gazetteer.Load([("more.txt", new StringReader("country:UTO\n    seats: Syphogrant House")), ("base.txt", new StringReader(Base))]);
        Assert.Equal(AliasKind.Seat, gazetteer.Lookup("Syphogrant House").Single().Alias.Kind);
    }

    [Fact]
    public void One_line_adds_a_leader_to_the_gazetteer_that_ships()
    {
        Gazetteer gazetteer = Gazetteer.DefaultWith([("mine.txt", new StringReader("president of KAZ\n    2031-01-15.. Aibek Example"))]);
        ActorId kazakhstan = ActorId.Country("KAZ");
        Assert.Equal("Kassym-Jomart Tokayev", gazetteer.Holder("president", kazakhstan, new DateOnly(2031, 1, 14))?.Name);
        Assert.Equal("Aibek Example", gazetteer.Holder("president", kazakhstan, new DateOnly(2031, 1, 15))?.Name);
        Assert.Null(gazetteer.OfficeOf(ActorId.Parse("person:kassym-jomart-tokayev"), new DateOnly(2031, 1, 16)));
    }

    [Fact]
    public void A_term_without_an_end_lasts_until_the_next_holder()
    {
        Gazetteer gazetteer = Load("");
        ActorId utopia = ActorId.Country("UTO");
        Assert.Equal("person:ann-more", gazetteer.LeaderOf(utopia, new DateOnly(2005, 2, 28))?.Id.Value);
        Assert.Equal("person:raphael-hythloday", gazetteer.LeaderOf(utopia, new DateOnly(2005, 3, 1))?.Id.Value);
        Assert.Null(gazetteer.LeaderOf(utopia, new DateOnly(2009, 3, 2)));
    }

    [Fact]
    public void One_holder_may_hold_the_office_of_several_bodies_and_acts_for_the_first()
    {
        Gazetteer gazetteer = Load("president of ERE, UTO\n    2010.. Hy Brasil");
        DateOnly day = new(2011, 1, 1);
        Assert.Equal("Hy Brasil", gazetteer.Holder("president", ActorId.Country("UTO"), day)?.Name);
        Assert.Equal("Hy Brasil", gazetteer.Holder("president", ActorId.Country("ERE"), day)?.Name);
        Assert.Equal("ERE", gazetteer.CountryOf(ActorId.Parse("person:hy-brasil"), day));
    }

    [Fact]
    public void A_surname_is_the_last_word_of_the_name_unless_others_are_given()
    {
        Gazetteer gazetteer = Load("");
        Assert.Equal(["person:ann-more"], gazetteer.Lookup("More").Select(m => m.Actor.Id.Value));
        Assert.Equal(AliasKind.Surname, gazetteer.Lookup("Hythlodaeus").Single().Alias.Kind);
        Assert.Equal(AliasKind.Name, gazetteer.Lookup("Anna More").Single().Alias.Kind);
    }

    [Theory]
    [InlineData("Amaurot", "1999-12-31", true)]
    [InlineData("Amaurot", "2000-01-01", false)]
    [InlineData("New Amaurot", "1999-12-31", false)]
    [InlineData("New Amaurot", "2000-01-01", true)]
    public void A_year_ends_on_its_last_day(string capital, string day, bool holds) =>
        Assert.Equal(holds, Load("").Lookup(capital).Single().Alias.Period.Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));

    [Fact]
    public void A_bloc_stands_for_its_members_in_another_on_the_days_of_both()
    {
        Gazetteer gazetteer = Load("");
        ActorId fictions = ActorId.Parse("bloc:fictions");
        Assert.Empty(gazetteer.MembersOf(fictions, new DateOnly(2004, 12, 31)));
        Assert.Equal(["ERE", "UTO"], gazetteer.MembersOf(fictions, new DateOnly(2010, 6, 30)).Select(m => m.Local));
        Assert.Equal(["ERE"], gazetteer.MembersOf(fictions, new DateOnly(2010, 7, 1)).Select(m => m.Local));
    }

    [Fact]
    public void A_phrase_of_one_country_wins_there_and_holds_nowhere_else()
    {
        OfficeTitles titles = Load("").OfficeTitles;
        Assert.Equal(["foreign-minister"], titles.Find("Secretary of State", ActorId.Country("UTO")));
        Assert.Empty(titles.Find("Secretary of State", ActorId.Country("ERE")));
        Assert.Equal(["foreign-minister"], titles.Find("top diplomat", ActorId.Country("ERE")));
    }

    [Fact]
    public void A_noun_makes_a_group_of_every_country()
    {
        Gazetteer gazetteer = Load("");
        GroupNoun? soldiers = gazetteer.GroupNouns.Find("Soldiers");
        Assert.Equal(new GroupNoun("military", "army", ActsForGovernment: true), soldiers);
        Assert.Equal("Utopian army", gazetteer.Find(ActorId.Group("UTO", "military"))?.Name);
        Assert.Equal("UTO", gazetteer.CountryOf(ActorId.Group("UTO", "military"), new DateOnly(2001, 1, 1)));
        Assert.Equal("Erewhon media", gazetteer.Find(ActorId.Group("ERE", "media"))?.Name);
        Assert.Equal("media", gazetteer.Find(ActorId.Group(null, "media"))?.Name);
        Assert.Null(gazetteer.Find(ActorId.Group("UTO", "poets")));
        Assert.Null(gazetteer.Find(ActorId.Group("XYZ", "media")));
    }

    private static Gazetteer Load(string more) => Gazetteer.Load([("base.txt", new StringReader(Base)), ("more.txt", new StringReader(more))]);
}
