using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Tests.Stories;

public sealed class CounterpartTests
{
    [Theory]
    [InlineData("Iran attacked Iraq. Turkey condemned the attack.", "country:TUR ACCUSE country:IRN")]
    [InlineData("Iran accused Iraq of spying. Iraq rejected the accusations.", "country:IRQ REJECT country:IRN")]
    [InlineData("Chile threatened Peru. Peru dismissed the threats.", "country:PER REJECT country:CHL")]
    [InlineData("Iran attacked Iraq. Turkey condemned the attack on Iraq.", "country:TUR ACCUSE country:IRN")]
    [InlineData("Turkey condemned the attack on Iraq.", "country:TUR ACCUSE -")]
    [InlineData("Cuba freed forty prisoners on Monday. Spain welcomed the step.", "country:ESP SUPPORT country:CUB")]
    [InlineData("Israel struck Syria. The raid killed three Iranian soldiers, according to state television in Tehran.", "country:ISR ASSAULT country:IRN")]
    [InlineData("A bomb killed three French soldiers in Mali.", "- ASSAULT country:FRA")]
    [InlineData("The African Union asked Burundi to send troops, but Burundi refused.", "country:BDI REJECT org:african-union")]
    [InlineData("Israel bombed Syria on Monday. Damascus vowed to retaliate.", "country:SYR THREATEN country:ISR")]
    [InlineData("Japan tested a missile. China banned fish from Japan. Chile condemned the tests.", "country:CHL ACCUSE country:JPN")]
    public void Who_answers_an_act_means_whoever_did_it(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("attack", "test.txt line 1: a row is 'word, word, … | TYPE TYPE … | preposition … or -', and the only type of act that it is the object of.")]
    [InlineData("attack, attack | ASSAULT | -", "test.txt line 1: 'attack' is there already.")]
    [InlineData("attack, , raid | ASSAULT | on", "test.txt line 1: the list has an empty item.")]
    public void A_mistake_in_the_deeds_is_told_with_its_line(string rows, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new Deeds(LexiconFile.Read("test.txt", new StringReader(rows)))).Message);

    [Fact]
    public void An_act_told_long_before_is_not_what_is_answered() => Assert.DoesNotContain(
        "country:TUR ACCUSE country:IRN",
        Coder.Read("Iran attacked Iraq. Macron met Xi in Paris. Brazil signed a treaty with Peru. Turkey condemned the attack."));
}
