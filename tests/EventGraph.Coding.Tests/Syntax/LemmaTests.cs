using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Lemmas;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class LemmaTests
{
    private static readonly Lemmatizer Lemmatizer = SyntaxModel.LoadResource().Lemmatizer;

    [Theory]
    [InlineData("accused", "VBD", "accuse")]
    [InlineData("imposed", "VBN", "impose")]
    [InlineData("withdrew", "VBD", "withdraw")]
    [InlineData("sought", "VBD", "seek")]
    [InlineData("shot", "VBN", "shoot")]
    [InlineData("struck", "VBD", "strike")]
    [InlineData("fled", "VBD", "flee")]
    [InlineData("overthrown", "VBN", "overthrow")]
    [InlineData("said", "VBD", "say")]
    [InlineData("denied", "VBD", "deny")]
    [InlineData("expelled", "VBN", "expel")]
    [InlineData("killed", "VBN", "kill")]
    [InlineData("shelling", "VBG", "shell")]
    [InlineData("bombing", "VBG", "bomb")]
    [InlineData("planned", "VBD", "plan")]
    [InlineData("deploying", "VBG", "deploy")]
    [InlineData("annexed", "VBD", "annex")]
    [InlineData("criticised", "VBD", "criticise")]
    [InlineData("seized", "VBD", "seize")]
    [InlineData("besieged", "VBD", "besiege")]
    [InlineData("ambushed", "VBD", "ambush")]
    [InlineData("urged", "VBD", "urge")]
    [InlineData("vetoed", "VBD", "veto")]
    [InlineData("dying", "VBG", "die")]
    [InlineData("vows", "VBZ", "vow")]
    [InlineData("launches", "VBZ", "launch")]
    [InlineData("pledging", "VBG", "pledge")]
    [InlineData("mediating", "VBG", "mediate")]
    [InlineData("sanctioned", "VBD", "sanction")]
    [InlineData("threatened", "VBD", "threaten")]
    [InlineData("supporting", "VBG", "support")]
    [InlineData("condemned", "VBD", "condemn")]
    [InlineData("aired", "VBD", "air")]
    [InlineData("armed", "VBD", "arm")]
    [InlineData("jailed", "VBD", "jail")]
    [InlineData("hailed", "VBD", "hail")]
    [InlineData("deported", "VBD", "deport")]
    [InlineData("extradited", "VBD", "extradite")]
    [InlineData("invaded", "VBD", "invade")]
    [InlineData("ceded", "VBD", "cede")]
    [InlineData("countries", "NNS", "country")]
    [InlineData("talks", "NNS", "talk")]
    [InlineData("crises", "NNS", "crisis")]
    [InlineData("men", "NNS", "man")]
    [InlineData("Putin", "NNP", "Putin")]
    [InlineData("n’t", "RB", "not")]
    [InlineData("him", "PRP", "he")]
    public void A_word_of_news_has_its_dictionary_form(string form, string xpos, string lemma) =>
        Assert.Equal(lemma, Lemmatizer.Lemma(form, new Tag("", xpos)));
}
