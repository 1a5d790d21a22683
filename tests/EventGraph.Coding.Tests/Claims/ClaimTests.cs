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
    [InlineData("Belarus remains firmly in Moscow's orbit.", "country:RUS PATRON country:BLR")]
    [InlineData("Moscow pulled Belarus back into its orbit.", "country:RUS PATRON country:BLR")]
    [InlineData("Moldova was under the thumb of Moscow.", "country:RUS PATRON country:MDA")]
    [InlineData("Russian gas is a lifeline for Armenia.", "country:RUS PATRON country:ARM")]
    [InlineData("The Syrian government was propped up by Russia.", "country:RUS PATRON country:SYR")]
    [InlineData("Iran-backed Houthis attacked Israel.", "country:IRN PATRON org:houthis")]
    [InlineData("The Houthis, backed by Iran, attacked Israel.", "country:IRN PATRON org:houthis")]
    [InlineData("Georgia is in Russia's sphere of influence.", "country:RUS INFLUENCE/hold country:GEO")]
    [InlineData("Central Asia is Russia's backyard.", "country:RUS INFLUENCE/hold bloc:central-asia")]
    public void A_claim_is_read_with_who_influences_as_its_source(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Ukraine moved out of Russia's orbit.")]
    [InlineData("A satellite entered the orbit of Mars, Russia said.")]
    [InlineData("Britain backed a ceasefire in Yemen.")]
    public void What_only_sounds_like_a_claim_is_none(string text) => Assert.DoesNotContain(Coder.Events(text), e => EventGraph.Plover.Ontology.Of(e.Type).IsClaim);

    [Fact]
    public void Allies_are_allies_of_each_other() => Assert.Equal(
        ["country:BLR ALLY country:RUS", "country:RUS ALLY country:BLR"],
        Coder.Read("Belarus is an ally of Russia.").Order());
}
