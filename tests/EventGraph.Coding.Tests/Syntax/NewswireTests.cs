using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Tests.Syntax;

/// <summary>Constructions that events are read off, in sentences of news.</summary>
public sealed class NewswireTests
{
    [Theory]
    [InlineData("Russia attacked Ukraine on Monday.", "Russia", "nsubj", "attacked")]
    [InlineData("Russia attacked Ukraine on Monday.", "Ukraine", "obj", "attacked")]
    [InlineData("The convoy was attacked by Turkish forces.", "convoy", "nsubj:pass", "attacked")]
    [InlineData("The convoy was attacked by Turkish forces.", "forces", "obl:agent", "attacked")]
    [InlineData("The minister accused Iran of sending arms to the rebels.", "Iran", "obj", "accused")]
    [InlineData("The minister accused Iran of sending arms to the rebels.", "sending", "advcl", "accused")]
    [InlineData("The two leaders agreed to hold talks.", "hold", "xcomp", "agreed")]
    [InlineData("Officials said that the army had withdrawn.", "withdrawn", "ccomp", "said")]
    [InlineData("Germany and France condemned the attack.", "France", "conj", "Germany")]
    [InlineData("Russian President Vladimir Putin visited Beijing.", "Vladimir", "nsubj", "visited")]
    [InlineData("Russian President Vladimir Putin visited Beijing.", "Putin", "flat", "Vladimir")]
    [InlineData("Moscow’s attitude has not improved.", "Moscow", "nmod:poss", "attitude")]
    [InlineData("Washington did not impose sanctions.", "not", "advmod", "impose")]
    public void Relations_are_found(string text, string word, string relation, string head)
    {
        ParsedSentence sentence = Assert.Single(SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None));
        Token token = sentence.Tokens.Single(token => token.Text == word);

        Assert.Equal((relation, head), (token.Relation, token.Head < 0 ? "" : sentence.Tokens[token.Head].Text));
    }

    [Theory]
    [InlineData("Israeli airstrikes killed at least twelve people.", "killed")]
    [InlineData("The rebels fled as government troops advanced.", "fled")]
    [InlineData("In March the Taliban attacked an army base.", "attacked")]
    [InlineData("Police on Wednesday arrested dozens of demonstrators.", "arrested")]
    public void A_past_tense_is_no_participle(string text, string verb) =>
        Assert.Equal("VBD", Assert.Single(SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None)).Tokens.Single(token => token.Text == verb).Xpos);

    [Theory]
    [InlineData("He said that it was over.", "that", "SCONJ")]
    [InlineData("They left after the army attacked the town.", "after", "SCONJ")]
    [InlineData("They left after the attack.", "after", "ADP")]
    public void Small_words_are_told_apart(string text, string word, string tag) =>
        Assert.Equal(tag, Assert.Single(SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None)).Tokens.Single(token => token.Text == word).Upos);
}
