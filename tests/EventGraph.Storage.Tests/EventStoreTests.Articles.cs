using EventGraph.Articles;
using EventGraph.Events;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests;

public abstract partial class EventStoreTests
{
    [Fact]
    public async Task An_article_is_kept_as_given()
    {
        Article article = Article("Astana asked for respect.\r\n“Nothing else.”\tIt got “trade” 🙂 instead.");

        ArticleReceipt receipt = await Store.AcceptArticleAsync(article, Cancellation);

        ArticleRecord expected = new(article, Start, ArticleState.Accepted);
        Assert.Equal(new ArticleReceipt(true, expected), receipt);
        Assert.Equal(expected, await Store.FindArticleAsync(article.Id, Cancellation));
    }

    [Fact]
    public async Task An_article_of_text_alone_is_kept()
    {
        Article article = new() { Id = "sender's own id", Text = "", Published = DateOnly.MinValue };

        await Store.AcceptArticleAsync(article, Cancellation);

        Assert.Equal(article, (await Store.FindArticleAsync(article.Id, Cancellation))?.Article);
    }

    [Fact]
    public async Task An_article_twice_is_left_as_it_was()
    {
        Article first = Article("One text.");
        await Store.AcceptArticleAsync(first, Cancellation);
        Clock.Advance(TimeSpan.FromHours(1));

        ArticleReceipt again = await Store.AcceptArticleAsync(first with { Title = "Another title" }, Cancellation);

        Assert.Equal(new ArticleReceipt(false, new ArticleRecord(first, Start, ArticleState.Accepted)), again);
    }

    [Fact]
    public async Task An_article_accepted_by_many_at_once_is_new_to_one()
    {
        Article article = Article("One text.");

        ArticleReceipt[] receipts = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Store.AcceptArticleAsync(article, Cancellation)));

        Assert.Single(receipts, r => r.IsNew);
    }

    [Fact]
    public async Task An_unknown_article_is_null()
    {
        Assert.Null(await Store.FindArticleAsync("nothing", Cancellation));
        Assert.Null(await Store.FindArticleAsync(ArticleIdentity.Of("nothing"), Cancellation));
    }

    [Fact]
    public async Task What_a_database_cannot_keep_as_a_text_is_refused_and_harms_no_neighbour()
    {
        string[] unfit = ["a\0b", "a\ud83d", "a\ude42\ud83d"];
        Task<ArticleReceipt> neighbour = Store.AcceptArticleAsync(Article("🙂 Text.", "neighbour"), Cancellation);
        foreach (string text in unfit)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Store.AcceptArticleAsync(Article(text, "id"), Cancellation));
            await Assert.ThrowsAsync<ArgumentException>(() => Store.FinishArticleAsync("neighbour", new ArticleOutcome(ArticleState.Failed, 0, text, 0), Cancellation));
            await Assert.ThrowsAsync<ArgumentException>(
                () => Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a", e => e with { Target = new Participant(Kazakhstan, text, null) })), Cancellation));
        }

        Assert.True((await neighbour).IsNew);
        await Store.FinishArticleAsync("neighbour", new ArticleOutcome(ArticleState.Coded, 0, "🙂", 0), Cancellation);

        Assert.Empty(await Store.UnfinishedArticlesAsync(10, Cancellation));
    }

    [Fact]
    public async Task A_finished_article_says_what_it_came_to()
    {
        Article article = Article("One text.");
        await Store.AcceptArticleAsync(article, Cancellation);

        ArticleRecord finished = await Store.FinishArticleAsync(article.Id, new ArticleOutcome(ArticleState.Coded, 3, null, 17), Cancellation);

        Assert.Equal(new ArticleRecord(article, Start, ArticleState.Coded) { Events = 3, Position = 17 }, finished);
        Assert.Equal(finished, await Store.FindArticleAsync(article.Id, Cancellation));
        Assert.Equal(new ArticleReceipt(false, finished), await Store.AcceptArticleAsync(article, Cancellation));
    }

    [Fact]
    public async Task Finishing_an_article_again_changes_nothing()
    {
        Article article = Article("One text.");
        await Store.AcceptArticleAsync(article, Cancellation);
        ArticleRecord failed = await Store.FinishArticleAsync(article.Id, new ArticleOutcome(ArticleState.Failed, 0, "not English", 0), Cancellation);

        ArticleRecord again = await Store.FinishArticleAsync(article.Id, new ArticleOutcome(ArticleState.Coded, 3, null, 17), Cancellation);

        Assert.Equal(failed, again);
        Assert.Equal("not English", again.Reason);
    }

    [Fact]
    public async Task Finishing_an_unknown_article_is_an_error_of_its_caller_alone()
    {
        Article article = Article("One text.");
        Task<ArticleRecord> unknown = Store.FinishArticleAsync("nothing", new ArticleOutcome(ArticleState.Coded, 0, null, 0), Cancellation);
        Task<ArticleReceipt> accepted = Store.AcceptArticleAsync(article, Cancellation);

        await Assert.ThrowsAsync<KeyNotFoundException>(() => unknown);
        Assert.True((await accepted).IsNew);
    }

    [Fact]
    public async Task Finishing_as_accepted_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Store.FinishArticleAsync("any", new ArticleOutcome(ArticleState.Accepted, 0, null, 0), Cancellation));
    }

    [Fact]
    public async Task Unfinished_articles_come_oldest_first()
    {
        string[] ids = ["c", "a", "d", "b"];
        foreach (string id in ids)
        {
            await Store.AcceptArticleAsync(Article("Text of " + id, id), Cancellation);
        }

        await Store.FinishArticleAsync("a", new ArticleOutcome(ArticleState.Coded, 0, "no two actors", 0), Cancellation);
        await ReopenAsync();

        Assert.Equal(["c", "d"], await Store.UnfinishedArticlesAsync(2, Cancellation));
        Assert.Equal(["c", "d", "b"], await Store.UnfinishedArticlesAsync(10, Cancellation));
    }
}
