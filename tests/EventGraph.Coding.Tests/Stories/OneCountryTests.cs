using EventGraph.Events;

namespace EventGraph.Coding.Tests.Stories;

public sealed class OneCountryTests
{
    [Theory]
    [InlineData("A Turkish court criticized the Turkish government.", "group:TUR/courts ACCUSE country:TUR")]
    [InlineData("The Turkish government condemned the Turkish parliament.", "country:TUR ACCUSE group:TUR/parliament")]
    [InlineData("Iraqi troops shelled Mosul.", "group:IRQ/military ASSAULT country:IRQ")]
    [InlineData("Syria shelled Homs.", "country:SYR ASSAULT group:SYR/civilians")]
    public void The_two_ends_of_a_conflict_at_home_are_told_apart(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Turkish police arrested an Israeli diplomat.", "country:TUR COERCE country:ISR")]
    [InlineData("Russia withdrew its troops.", "country:RUS RETREAT -")]
    [InlineData("Chad massed troops in the capital.", "country:TCD MOBILIZE -")]
    public void Abroad_an_organ_is_its_country_and_what_one_owns_is_nobody(string text, string expected) => Assert.Equal([expected], Coder.Read(text));

    [Fact]
    public void Who_takes_back_a_place_of_his_own_attacks_nobody_at_home() => Assert.Empty(Coder.Read("Chad's army recaptured the palace."));

    [Fact]
    public void A_name_in_the_sentence_says_more_than_the_pronoun_that_points_to_it()
    {
        Event told = Assert.Single(Coder.Events("The Israeli military said that it attacked Syria."), e => e.Target?.Actor.Value == "country:SYR");

        Assert.Equal("Israeli military", told.Source!.Text);
    }
}
