namespace EventGraph.Coding.Tests.Resolution;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Putin arrived in Beijing. He praised China.", "He praised", "person:vladimir-putin")]
    [InlineData("Turkey has moved its troops.", "its", "country:TUR")]
    [InlineData("Turkey has joined the talks. The country wants peace.", "The country", "country:TUR")]
    [InlineData("Nepal needs fuel. The landlocked nation wants peace.", "The landlocked", "country:NPL")]
    [InlineData("North Korea fired shells. The South returned fire.", "The South", "country:KOR")]
    [InlineData("NATO met on Monday. The alliance condemned Russia.", "The alliance", "org:nato")]
    [InlineData("Putin called on his southern neighbors to help.", "southern", "bloc:central-asia")]
    [InlineData("Central Asia is changing. The region needs trade.", "The region", "bloc:central-asia")]
    [InlineData("Tokayev spoke in Astana. “We need peace,” he said.", "We", "person:kassym-jomart-tokayev")]
    [InlineData("Tokayev met Xi. He said that China supports his country.", "his country", "country:KAZ")]
    [InlineData("Nepal has closed the road. It accused its southern neighbor of a blockade.", "southern", "country:IND")]
    [InlineData("Lebanon is calm. Syria has withdrawn all its forces from its smaller neighbor.", "neighbor", "country:LBN")]
    [InlineData("Nepal wants fuel. The landlocked Himalayan nation depends on India.", "The landlocked", "country:NPL")]
    [InlineData("Haiti is in turmoil. France sent troops to the island.", "the island", "country:HTI")]
    [InlineData("Morocco and Spain quarrel. Spain recalled its ambassador from the kingdom.", "the kingdom", "country:MAR")]
    [InlineData("South Korea fired back. The South put its forces on alert.", "The South", "country:KOR")]
    [InlineData("Colombian forces crossed the border. Venezuela expelled its ambassador.", "its", "country:COL")]
    [InlineData("The Houthis fired at a ship. They attacked it.", "They", "org:houthis")]
    [InlineData("Moscow expelled six British diplomats, accusing them of spying.", "them", "country:GBR")]
    [InlineData("Riyadh cut ties after Iranian demonstrators stormed its embassy.", "its", "country:SAU")]
    [InlineData("Albania cut ties with Iran. The small Balkan country shelters exiles.", "The small", "country:ALB")]
    [InlineData("Biden left. Lopez Obrador was pleased. Nancy Pelosi accused the president of lying.", "the president", "person:joe-biden")]
    [InlineData("Trucks from India stopped at the border with Nepal. The landlocked nation depends on India.", "The landlocked", "country:NPL")]
    public void What_points_back_is_resolved(string text, string words, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, words));

    [Fact]
    public void They_are_the_two_that_were_named_together() =>
        Assert.Equal(["country:KAZ", "country:UZB"], Coder.Actors("Kazakhstan and Uzbekistan are careful because they need Russia.", "they"));

    [Fact]
    public void The_two_countries_are_those_that_stood_side_by_side() => Assert.Equal(
        ["country:CHL", "country:PER"],
        Coder.Actors("Peru and Chile held talks. Brazil hosted them. The United States welcomed the result. The two countries agreed to trade.", "The two").Order());

    [Fact]
    public void Both_countries_are_the_last_two() =>
        Assert.Equal(["country:IRN", "country:IRQ"], Coder.Actors("Iran has talked to Iraq. Both countries want trade.", "Both").Order());

    [Theory]
    [InlineData("Kenya attacked Uganda. Three workers of the World Food Programme were hurt. Japan called on the two sides to talk.", "the two")]
    [InlineData("Kenya and Uganda agreed to talk, but each accused Japan.", "each")]
    [InlineData("Kenya and Uganda signed a truce. Both asked Japan for help.", "Both")]
    public void The_two_are_those_that_the_text_is_about(string text, string words) => Assert.Equal(["country:KEN", "country:UGA"], Coder.Actors(text, words).Order());

    [Theory]
    [InlineData("Chad fought Sudan after rebels had entered the capital.", "rebels", "group:TCD/rebels")]
    [InlineData("Canberra banned gold from Russia, and the opposition praised it.", "opposition", "group:AUS/opposition")]
    [InlineData("Canberra banned gold from Russia. Australian protesters accused the government.", "government", "country:AUS")]
    public void Agents_are_of_whoever_acts_before_them(string text, string words, string actor) => Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("Gunmen attacked a village in Cameroon.", "Gunmen", "group:CMR/rebels")]
    [InlineData("Turkey is in turmoil. Riot police beat three students.", "Riot", "country:TUR")]
    [InlineData("Turkey is in turmoil. Opposition lawmakers condemned the arrests.", "Opposition", "group:TUR/opposition")]
    [InlineData("Foreign troops attacked the village in Cameroon.", "Foreign", "group:military")]
    [InlineData("Iran fights on. The Supreme Court jailed two teachers.", "Supreme", "country:IRN")]
    public void Agents_are_of_the_country_that_the_sentence_or_the_article_is_about(string text, string words, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("The Iranian foreign minister met his Iraqi counterpart in Baghdad.", "his Iraqi", "person:fuad-hussein")]
    [InlineData("Zelensky spoke to his French counterpart, Emmanuel Macron.", "his French", "person:emmanuel-macron")]
    [InlineData("The Turkish government shared the list with its Greek counterparts.", "its Greek", "country:GRC")]
    public void A_counterpart_is_who_is_named_or_who_holds_the_same_office_there(string text, string words, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("Turkish police detained 18 people in Bursa.", "people", "group:TUR/civilians")]
    [InlineData("Gunmen killed dozens of people in Cameroon.", "people", "group:CMR/civilians")]
    public void People_who_are_counted_are_somebody(string text, string words, string actor) => Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("Missiles hit the town in Cameroon.", "Missiles")]
    [InlineData("Putin gave a press conference in Cameroon.", "press")]
    public void A_noun_that_means_too_much_else_is_no_agent(string text, string words) => Assert.Empty(Coder.Actors(text, words));
}
