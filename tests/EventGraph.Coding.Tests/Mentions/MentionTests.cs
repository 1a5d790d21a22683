namespace EventGraph.Coding.Tests.Mentions;

public sealed class MentionTests
{
    [Theory]
    [InlineData("Russian media criticized the plan.", "Russian media", "group:RUS/media")]
    [InlineData("Kazakh state television aired the speech.", "Kazakh state television", "group:KAZ/media")]
    [InlineData("Kazakhstan's leadership was criticized.", "Kazakhstan", "country:KAZ")]
    [InlineData("The leader of Tajikistan spoke.", "leader", "person:emomali-rahmon")]
    [InlineData("The Tajik president spoke.", "Tajik", "person:emomali-rahmon")]
    [InlineData("Russian President Vladimir Putin spoke.", "Russian", "person:vladimir-putin")]
    [InlineData("Belarusian leader Alexander Lukashenko spoke.", "Belarusian", "person:alexander-lukashenko")]
    [InlineData("The Kremlin rejected the offer.", "Kremlin", "country:RUS")]
    [InlineData("The countries of Central Asia met.", "countries", "bloc:central-asia")]
    [InlineData("Troops from Turkey entered the town.", "Troops", "country:TUR")]
    [InlineData("Western sanctions hurt.", "Western", "bloc:west")]
    [InlineData("The West African states met.", "West", "bloc:west-africa")]
    public void A_name_composes_with_what_stands_beside_it(string text, string words, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("Protesters in Karachi blocked a road.", "Protesters", "group:PAK/protesters")]
    [InlineData("Police in Lagos arrested two men.", "Police", "country:NGA")]
    [InlineData("Chechen fighters attacked the base.", "Chechen", "group:RUS/rebels")]
    [InlineData("Russian missiles hit Kharkiv overnight.", "Kharkiv", "country:UKR")]
    public void A_place_says_whose_agents_they_are(string text, string words, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("Fisheries Minister Susi Pudjiastuti criticized Japan.", "Fisheries", "person:susi-pudjiastuti")]
    [InlineData("Roman Catholic Bishop Rolando Alvarez criticized Japan.", "Roman", "person:rolando-alvarez")]
    [InlineData("Israeli Prime Minister Menachem Begin criticized Japan.", "Israeli", "person:menachem-begin")]
    [InlineData("Mongolian President Bat-Erdene Ganbold criticized Japan.", "Mongolian", "person:bat-erdene-ganbold")]
    [InlineData("Danish Prime Minister Anders Holmgaard criticized Japan.", "Danish", "person:anders-holmgaard")]
    public void A_name_begins_behind_its_titles(string text, string words, string actor) => Assert.Equal([actor], Coder.Actors(text, words));

    [Fact]
    public void A_bare_surname_is_no_former_holders_unless_the_article_named_him()
    {
        Assert.Equal(["person:barack-obama"], Coder.Actors("Obama criticized Iran.", "Obama"));
        Assert.DoesNotContain("person:david-thompson", Coder.Actors("Thompson criticized Iran.", "Thompson"));
        Assert.Equal(["person:david-thompson"], Coder.Actors("Prime Minister David Thompson of Barbados spoke in 2009. Thompson criticized Iran.", "Thompson"));
    }

    [Fact]
    public void A_city_that_is_no_capital_speaks_for_nobody() =>
        Assert.Empty(Coder.Actors("Istanbul condemned the attack.", "Istanbul"));

    [Fact]
    public void The_president_of_a_region_is_not_the_president_of_its_state() =>
        Assert.DoesNotContain("person:vladimir-putin", Coder.Actors("The president of Tatarstan visited Turkey.", "president"));

    [Theory]
    [InlineData("The turkey was eaten by us at home.")]
    [InlineData("Michael Jordan won the game.")]
    [InlineData("Georgia certified its ballots in Fulton County.")]
    [InlineData("Jordan scored 30 points.")]
    [InlineData("They ate roast Turkey with cranberry sauce.")]
    [InlineData("Things have changed since the Soviet era.")]
    public void What_only_looks_like_a_name_is_none(string text) =>
        Assert.DoesNotContain(Coder.Sentences(text).SelectMany(s => s.Mentions), m => m.Actors.Any(a => a.Value.StartsWith("country:", StringComparison.Ordinal)));

    [Theory]
    [InlineData("On May 3, 2016, the French president spoke.", "person:francois-hollande")]
    [InlineData("On May 3, 2019, the French president spoke.", "person:emmanuel-macron")]
    public void An_office_is_held_by_whoever_held_it_on_the_day(string text, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, "French president"));

    [Fact]
    public void An_apposition_makes_an_unknown_name_a_person()
    {
        string text = "Anna Petrosova, the commander of the rebels, accused Russia of lying. Petrosova left the room.";

        Assert.Equal(["person:anna-petrosova"], Coder.Actors(text, "Anna"));
        Assert.Equal(["person:anna-petrosova"], Coder.Actors(text, "Petrosova left"));
    }

    [Fact]
    public void Another_spelling_beside_an_office_is_its_holder() =>
        Assert.Equal(["person:emomali-rahmon"], Coder.Actors("Imomali Rahmon, president of Tajikistan, spoke.", "Imomali"));
}
