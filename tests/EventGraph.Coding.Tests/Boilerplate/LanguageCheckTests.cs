using EventGraph.Coding.Boilerplate;

namespace EventGraph.Coding.Tests.Boilerplate;

public sealed class LanguageCheckTests
{
    [Theory]
    [InlineData("The president of France has said that he will travel to Berlin for talks with the chancellor.")]
    [InlineData("Russia attacked Ukraine.")]
    [InlineData("Kenyan troops remained on alert Monday in eastern Turkana towns.")]
    [InlineData("12 345 678")]
    public void English_passes(string text) => Assert.True(LanguageCheck.LooksEnglish(text));

    [Theory]
    [InlineData("Президент России заявил, что страны Центральной Азии остаются близкими союзниками Москвы.")]
    [InlineData("El presidente de Francia declaró que viajará a Berlín para reunirse con el canciller alemán esta semana.")]
    [InlineData("Der Bundeskanzler erklärte am Montag, dass die Regierung in Berlin keine weiteren Waffen liefern werde.")]
    [InlineData("中国外交部发言人星期一表示，中方愿同中亚国家加强合作。")]
    public void Other_languages_do_not(string text) => Assert.False(LanguageCheck.LooksEnglish(text));
}
