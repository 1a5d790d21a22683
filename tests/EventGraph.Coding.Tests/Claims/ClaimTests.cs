namespace EventGraph.Coding.Tests.Claims;

public sealed class ClaimTests
{
    [Theory]
    [InlineData("Lukashenko is Putin's proxy.", "person:vladimir-putin PROXY person:alexander-lukashenko")]
    [InlineData("Armenia depends on Russia for its security.", "country:RUS DEPEND country:ARM")]
    [InlineData("Mongolia sees China as a protector.", "country:CHN PATRON country:MNG")]
    [InlineData("Turkey's influence in Azerbaijan is growing.", "country:TUR INFLUENCE/gain country:AZE")]
    [InlineData("Russia's influence in Georgia has waned.", "country:RUS INFLUENCE/loss country:GEO")]
    [InlineData("China's influence in Kazakhstan is expected to grow at the expense of Russia.", "country:CHN INFLUENCE/gain country:KAZ future rival country:RUS")]
    public void A_claim_is_read_with_who_influences_as_its_source(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Fact]
    public void Allies_are_allies_of_each_other() => Assert.Equal(
        ["country:BLR ALLY country:RUS", "country:RUS ALLY country:BLR"],
        Coder.Read("Belarus is an ally of Russia.").Order());
}
