namespace EventGraph.Coding.Tests.Stories;

public sealed class ProtestTests
{
    [Fact]
    public void A_state_protests_in_words() => Assert.Contains("country:PER ACCUSE country:CHL", Coder.Read("Peru protested against Chile's arrests of fishermen."));

    [Fact]
    public void Its_people_protest_in_the_street() => Assert.Contains("group:PER/protesters PROTEST country:CHL", Coder.Read("Peruvian demonstrators protested against Chile."));

    [Fact]
    public void Where_they_protest_is_not_against_whom() =>
        Assert.Equal(["group:VNM/protesters PROTEST -"], Coder.Read("Vietnamese demonstrators protested in Japan."));
}
