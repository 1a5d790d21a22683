namespace EventGraph.Coding.Tests.Stories;

public sealed class StateProtestTests
{
    [Fact]
    public void A_state_protests_in_words() => Assert.Contains("country:PER ACCUSE country:CHL", Coder.Read("Peru protested against Chile's arrests of fishermen."));

    [Fact]
    public void Its_people_protest_in_the_street() => Assert.Contains("group:PER/protesters PROTEST country:CHL", Coder.Read("Peruvian demonstrators protested against Chile."));
}
