using System.Collections.Immutable;
using EventGraph.Articles;
using EventGraph.Coding.Explanations;
using EventGraph.Coding.Lexicon;
using EventGraph.Events;

namespace EventGraph.Coding.Tests.Explanations;

public sealed class ExplanationTests
{
    [Fact]
    public void What_is_explained_is_what_is_coded()
    {
        Article article = Coder.ArticleOf("Germany expelled two Russian diplomats on Friday. Russia refused to release the prisoners. Putin met Xi. He then attacked Ukraine.");

        ArticleExplanation explained = ArticleCoder.Default.Explain(article, TestContext.Current.CancellationToken);

        ImmutableArray<Event> coded = ArticleCoder.Default.Code(article, TestContext.Current.CancellationToken).Events;
        Assert.NotEmpty(coded);
        Assert.Equal(coded.Select(EventJson.Write), explained.Coded.Events.Select(EventJson.Write));
        Assert.Equal(coded.Select(EventJson.Write), explained.Sentences.SelectMany(s => s.Events).Select(EventJson.Write));
    }

    [Fact]
    public void An_actor_comes_with_the_reason_why_it_is_he()
    {
        ActorExplanation putin = Assert.Single(Explain("The Russian president met Xi.").Actors, a => a.First <= 1);

        Assert.Equal(["person:vladimir-putin"], putin.Actors.Select(a => a.Id.Value));
        Assert.Contains("president of Russia", putin.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_word_s_entries_one_holds_and_the_others_say_what_they_need()
    {
        WordExplanation expelled = Word("Germany expelled the miners.", "expelled");

        Assert.Single(expelled.Entries, e => e.Holds);
        Assert.Contains(expelled.Entries, e => !e.Holds && e.Phrase.Contains("obj:@envoy", StringComparison.Ordinal) && e.Reason.StartsWith("needs an object such as ", StringComparison.Ordinal));
    }

    [Fact]
    public void Slots_are_told_up_to_the_one_that_names_somebody()
    {
        WordExplanation condemned = Word("Turkey condemned Israel.", "condemned");

        Assert.Equal([("source", "subj", "\"Turkey\" (subject)"), ("target", "obj", "\"Israel\" (object)")], condemned.Slots.Select(s => (s.Role, s.Slot, string.Join(", ", s.Found))));
    }

    [Theory]
    [InlineData("Iran refused to attack Israel.", "refused", "governs another event, and is none of its own")]
    [InlineData("Turkey condemned Israel.", "condemned", "ACCUSE disapprove")]
    [InlineData("The storm attacked the coast.", "attacked", "ASSAULT, but no actor does it")]
    [InlineData("Turkey condemned Israel. Turkey condemned Israel.", "condemned", "ACCUSE disapprove, which another sentence or word of the article tells more surely")]
    public void Every_word_of_the_lexicon_says_what_became_of_it(string text, string word, string outcome) =>
        Assert.Contains(ArticleCoder.Default.Explain(Coder.ArticleOf(text), TestContext.Current.CancellationToken).Sentences, s => s.Words.Any(w => s.Sentence.Tokens[w.Token].Text == word && w.Outcome == outcome));

    [Fact]
    public void A_word_that_governs_is_named_with_what_it_makes_of_the_event() =>
        Assert.StartsWith("\"refused\" (refuse to): cooperation becomes REJECT", Assert.Single(Word("Russia refused to release Ukraine's prisoners.", "release").Operators), StringComparison.Ordinal);

    [Fact]
    public void A_claim_is_explained_as_an_event_is() =>
        Assert.Equal("PATRON", Word("Central Asian states see China as a protector.", "protector").Outcome);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Президент России посетил столицу Казахстана и встретился там.", "English")]
    public void What_is_not_read_says_so(string text, string reason)
    {
        ArticleExplanation explained = ArticleCoder.Default.Explain(Coder.ArticleOf(text), TestContext.Current.CancellationToken);

        Assert.Empty(explained.Sentences);
        Assert.Contains(reason, explained.Coded.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_tells_the_date_and_the_confidence_too()
    {
        Event coded = Assert.Single(Coder.Events("Turkey condemned Israel on Friday."));

        Assert.Contains("date: \"Friday\"", coded.Why, StringComparison.Ordinal);
        Assert.Contains("confidence: verb 0.9", coded.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_condition_has_words() =>
        Assert.All(Enum.GetValues<ConditionKind>(), kind => Assert.NotEmpty(ConditionWords.Of(new Condition(kind, "to", ["word"]))));

    private static SentenceExplanation Explain(string text) =>
        ArticleCoder.Default.Explain(Coder.ArticleOf(text), TestContext.Current.CancellationToken).Sentences[0];

    private static WordExplanation Word(string text, string word)
    {
        SentenceExplanation sentence = Explain(text);
        return Assert.Single(sentence.Words, w => sentence.Sentence.Tokens[w.Token].Text == word);
    }
}
