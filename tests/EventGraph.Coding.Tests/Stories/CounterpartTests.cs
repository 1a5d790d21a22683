namespace EventGraph.Coding.Tests.Stories;

public sealed class CounterpartTests
{
    [Theory]
    [InlineData("Iran attacked Iraq. Turkey condemned the attack.", "country:TUR ACCUSE country:IRN")]
    [InlineData("Iran accused Iraq of spying. Iraq rejected the accusations.", "country:IRQ REJECT country:IRN")]
    [InlineData("Chile threatened Peru. Peru dismissed the threats.", "country:PER REJECT country:CHL")]
    public void Who_answers_an_act_means_whoever_did_it(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Fact]
    public void An_act_told_long_before_is_not_what_is_answered() => Assert.DoesNotContain(
        "country:TUR ACCUSE country:IRN",
        Coder.Read("Iran attacked Iraq. Macron met Xi in Paris. Brazil signed a treaty with Peru. Turkey condemned the attack."));
}
