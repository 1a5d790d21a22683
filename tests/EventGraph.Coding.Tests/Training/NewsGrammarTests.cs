using EventGraph.Coding.Syntax;
using EventGraph.Coding.Training.News;

namespace EventGraph.Coding.Tests.Training;

public sealed class NewsGrammarTests
{
    private static readonly ConlluSentence[] Made = [.. new NewsGrammar(seed: 1).Sentences(500)];

    [Fact]
    public void Every_sentence_is_a_projective_tree_with_one_root() => Assert.All(Made, sentence =>
    {
        Assert.Equal(-1, Assert.Single(sentence.Tokens, t => t.Relation == "root").Head);
        for (int i = 0; i < sentence.Tokens.Length; i++)
        {
            int steps = 0;
            for (int above = i; above >= 0; above = sentence.Tokens[above].Head)
            {
                Assert.True(++steps <= sentence.Tokens.Length, $"'{sentence.Text}' has a circle");
            }

            int head = sentence.Tokens[i].Head;
            Assert.All(Enumerable.Range(Math.Min(i, head) + 1, Math.Max(0, Math.Abs(i - head) - 1)).Where(_ => head >= 0), between => Assert.InRange(sentence.Tokens[between].Head, Math.Min(i, head), Math.Max(i, head)));
        }
    });

    [Fact]
    public void Every_verb_has_a_form_that_its_tag_names() => Assert.All(Made.SelectMany(s => s.Tokens).Where(t => t.Upos == "VERB"), verb => Assert.True(
        verb.Xpos switch
        {
            "VBG" => verb.Text.EndsWith("ing", StringComparison.Ordinal),
            "VBZ" => verb.Text.EndsWith('s'),
            _ => verb.Xpos is "VB" or "VBP" or "VBD" or "VBN",
        },
        $"{verb.Text} is tagged {verb.Xpos}"));

    [Fact]
    public void Punctuation_stands_where_newswire_has_it() => Assert.All(Made, sentence =>
    {
        Assert.DoesNotContain(", ,", sentence.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(", .", sentence.Text, StringComparison.Ordinal);
        Assert.False(char.IsLower(sentence.Text.First(char.IsLetterOrDigit)));
    });

    [Fact]
    public void What_is_rare_on_the_web_is_there()
    {
        Assert.Contains(Made, s => s.Tokens.Any(t => t.Relation == "appos"));
        Assert.Contains(Made, s => s.Tokens.Any(t => t.Relation == "acl:relcl"));
        Assert.Contains(Made, s => s.Tokens.Any(t => t is { Relation: "conj", Upos: "VERB", Xpos: "VBD" }));
        Assert.Contains(Made, s => s.Tokens.Any(t => t.Relation == "nmod:desc"));
    }

    [Fact]
    public void The_same_seed_makes_the_same_sentences() =>
        Assert.Equal(Made.Take(50).Select(s => s.Text), new NewsGrammar(seed: 1).Sentences(50).Select(s => s.Text));
}
