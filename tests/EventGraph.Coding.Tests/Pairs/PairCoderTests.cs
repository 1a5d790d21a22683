using System.Text.Json;
using EventGraph.Coding.Pairs;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Pairs;

public sealed class PairCoderTests
{
    private const string Text = "The farmers' union condemned the dairy board, which had met the mayor of Springfield.";

    [Fact]
    public void Actors_that_no_gazetteer_knows_are_coded_where_they_are_given()
    {
        PairVerdict verdict = Code("The farmers' union", "the dairy board");

        Assert.Equal(EventType.Accuse, verdict.Event?.Type);
        Assert.Equal((0, 18), (verdict.Event!.Source!.Start, verdict.Event.Source.End));
    }

    [Fact]
    public void Each_pair_has_its_own_answer_in_the_order_of_the_question() => Assert.Equal(
        [EventType.Accuse, EventType.Consult],
        ArticleCoder.Default.CodePairs(Coder.ArticleOf(Text), [Pair("The farmers' union", "the dairy board"), Pair("the dairy board", "the mayor of Springfield")], TestContext.Current.CancellationToken).Select(v => v.Event!.Type));

    [Fact]
    public void What_one_does_to_another_does_not_hold_the_other_way_round() =>
        Assert.Null(Code("the dairy board", "The farmers' union").Event);

    [Fact]
    public void A_pronoun_stands_for_who_says_so() => Assert.Equal(EventType.Reject, Code(
        "The dockers' union said it would not accept an offer from the harbour board, which met on Monday.", "The dockers' union", "the harbour board").Event?.Type);

    [Fact]
    public void Who_condemns_what_others_did_accuses_them() => Assert.Equal(EventType.Accuse, Code(
        "The mayor of Springfield condemned a protest by the dockers' union.", "The mayor of Springfield", "the dockers' union").Event?.Type);

    [Fact]
    public void Where_nothing_holds_the_line_says_NONE()
    {
        const string quiet = "The farmers' union is older than the dairy board.";
        PairVerdict verdict = ArticleCoder.Default.CodePairs(
            Coder.ArticleOf(quiet), [new SpanPair(new CharacterSpan(0, 18), new CharacterSpan(33, 48))], TestContext.Current.CancellationToken)[0];

        using JsonDocument line = JsonDocument.Parse(verdict.ToJson());

        Assert.Equal("NONE", line.RootElement.GetProperty("type").GetString());
        Assert.Equal(33, line.RootElement.GetProperty("target").GetProperty("start").GetInt32());
    }

    [Theory]
    [InlineData("The dairy board has severed trade ties with the farmers' union.", "The dairy board", "the farmers' union", EventType.Sanction)]
    [InlineData("The dairy board did not give permission for the farmers' union rally.", "The dairy board", "the farmers' union rally", EventType.Reject)]
    [InlineData("A union-led boycott of the dairy board has cost millions.", "A union-led boycott", "the dairy board", EventType.Protest)]
    [InlineData("The farmers' union and the dairy board failed to reach a deal after hours of talks.", "The farmers' union", "the dairy board", EventType.Reject)]
    [InlineData("The mayor called the bishop on Friday to congratulate him on the new school.", "The mayor", "the bishop", EventType.Support)]
    [InlineData("The mayor reiterated her commitment to supporting the bishop.", "The mayor", "the bishop", EventType.Support)]
    [InlineData("The drivers called off their strike hours after a settlement with the bus company.", "The drivers", "the bus company", EventType.Retreat)]
    [InlineData("Hundreds of farmers rallied in Springfield to demand that the mayor step down.", "Hundreds of farmers", "the mayor", EventType.Protest)]
    [InlineData("The harbour board may impose sanctions on the dockers' union.", "The harbour board", "the dockers' union", EventType.Threaten)]
    public void What_the_source_does_is_answered(string text, string source, string target, EventType type) =>
        Assert.Equal(type, Code(text, source, target).Event?.Type);

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(3, 3)]
    [InlineData(0, 1000)]
    public void A_span_outside_the_text_is_refused(int start, int end) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        ArticleCoder.Default.CodePairs(Coder.ArticleOf(Text), [new SpanPair(new CharacterSpan(start, end), new CharacterSpan(0, 3))], TestContext.Current.CancellationToken));

    private static PairVerdict Code(string source, string target) => Code(Text, source, target);

    private static PairVerdict Code(string text, string source, string target) =>
        ArticleCoder.Default.CodePairs(Coder.ArticleOf(text), [new SpanPair(Span(text, source), Span(text, target))], TestContext.Current.CancellationToken)[0];

    private static SpanPair Pair(string source, string target) => new(Span(Text, source), Span(Text, target));

    private static CharacterSpan Span(string text, string words)
    {
        int start = text.IndexOf(words, StringComparison.Ordinal);
        return new CharacterSpan(start, start + words.Length);
    }
}
