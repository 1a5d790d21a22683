using System.Collections.Immutable;
using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class RobustnessTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0\u200B")]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b \uD800\uD800 c.")]
    [InlineData("👩‍👩‍👧‍👦 🇺🇦 ok 👍🏽!")]
    [InlineData("وقال الرئيس إن الحرب انتهت. \u202Bאבג\u202C")]
    [InlineData("\0\u0001\uFFFF\uFEFF")]
    [InlineData("'''''' \"\"\"\" ((((( )))))")]
    [InlineData("n't 's ' ’ 'tis -")]
    public void Odd_text_is_parsed_into_trees_over_exact_places(string text) => AssertTrees(text);

    [Fact]
    public void Any_text_is_parsed_into_trees_over_exact_places() =>
        Prop.ForAll<string?>(text => AssertTrees(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_mix_of_news_signs_is_parsed_into_trees_over_exact_places()
    {
        Gen<string> piece = Gen.Elements(
            "Moscow", "’s", "'s", "n't", ".", "”", "“", "\"", "'", " ", "  ", "\n", "\r\n\r\n", "U.S.", "Gen.", "-", "—", "(", ")", "5", ",", "?", "…",
            "said", "the", "http://x.y/", "@", "No.", "J.", "\u200D", "\uD83D", "\uDE00", "é", "\u0301", "don", "AT&T", "/");
        Prop.ForAll(Gen.ArrayOf(piece).Select(string.Concat).ToArbitrary(), AssertTrees).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("x")]
    [InlineData("(")]
    [InlineData("'")]
    [InlineData("a.")]
    [InlineData("a-")]
    [InlineData("1-")]
    [InlineData("n't")]
    [InlineData("'s")]
    [InlineData("\"@")]
    [InlineData("\n")]
    [InlineData("No. ")]
    public void A_megabyte_on_one_line_is_cut_in_bounded_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));

        Assert.Equal(
            text.Count(c => !char.IsWhiteSpace(c)),
            SentenceSplitter.Split(text).SelectMany(tokens => tokens).Sum(token => token.Length));
    }

    [Fact]
    public void A_sentence_of_three_thousand_tokens_is_parsed()
    {
        AssertTrees(string.Concat(Enumerable.Repeat("The army said that it fired on them ", 375)));
    }

    [Fact]
    public void A_sentence_of_a_treebank_may_have_any_length()
    {
        ImmutableArray<Token> tokens = SyntaxAnalyzer.Default.AnalyzeTokens([.. Enumerable.Range(0, 5_000).Select(i => new Token(i % 3 == 0 ? "they" : "said", 5 * i, (5 * i) + 4))]);

        Assert.Equal(5_000, tokens.Length);
        Assert.Single(tokens, token => token.Head == -1);
        Assert.All(tokens, token => Assert.InRange(StepsToRoot(tokens, token), 0, 1_000));
    }

    [Fact]
    public void What_was_read_before_changes_no_tree()
    {
        string text = "The minister accused Iran of sending arms to the rebels. Iran denied it.";
        string once = Print(text);
        Print(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"word{i} ")));

        Assert.Equal(once, Print(text));
    }

    [Fact]
    public void The_same_text_gives_the_same_trees_on_every_thread()
    {
        string text = string.Concat(Enumerable.Repeat("The minister accused Iran of sending arms to the rebels. He denied it. ", 5));
        string once = Print(text);

        Assert.All(Enumerable.Range(0, 16).AsParallel().Select(_ => Print(text)), again => Assert.Equal(once, again));
    }

    [Fact]
    public void A_cancelled_call_stops() =>
        Assert.Throws<OperationCanceledException>(() => SyntaxAnalyzer.Default.Analyze("Talks failed.", new CancellationToken(canceled: true)));

    private static string Print(string text)
    {
        var writer = new StringWriter();
        foreach (ParsedSentence sentence in SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None))
        {
            Conllu.Write(writer, text, sentence);
        }

        return writer.ToString();
    }

    private static void AssertTrees(string text)
    {
        ImmutableArray<ParsedSentence> sentences = SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None);
        int at = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            ParsedSentence sentence = sentences[i];
            Assert.Equal(i, sentence.Index);
            Assert.Equal(sentence.Tokens[0].Start, sentence.Start);
            Assert.Equal(sentence.Tokens[^1].End, sentence.End);
            Assert.Single(sentence.Tokens, token => token.Head == -1);
            Assert.Equal("root", sentence.Tokens.Single(token => token.Head == -1).Relation);
            foreach (Token token in sentence.Tokens)
            {
                Assert.InRange(token.Start, at, token.End - 1);
                Assert.Equal(text[token.Start..token.End], token.Text);
                Assert.NotEmpty(token.Lemma);
                Assert.InRange(StepsToRoot(sentence.Tokens, token), 0, sentence.Tokens.Length);
                at = token.End;
            }
        }
    }

    private static int StepsToRoot(ImmutableArray<Token> tokens, Token token)
    {
        int steps = 0;
        for (; token.Head >= 0 && steps <= tokens.Length; steps++)
        {
            token = tokens[token.Head];
        }

        return steps;
    }
}
