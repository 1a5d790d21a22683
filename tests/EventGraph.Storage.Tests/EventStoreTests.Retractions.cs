using EventGraph.Articles;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests;

public abstract partial class EventStoreTests
{
    [Fact]
    public async Task A_retracted_event_is_out_of_the_fold_and_of_every_answer()
    {
        Event kept = Event(Russia, Kazakhstan, "a");
        Event wrong = Event(Russia, Kazakhstan, "b", e => e with { Mentions = 9 });
        await Store.AppendAsync(Append(0, kept, wrong), Cancellation);

        RetractionReceipt receipt = await Store.RetractAsync([wrong.Id], Cancellation);

        Assert.Equal(new RetractionReceipt(1, 0, 0, 3), receipt);
        Assert.Equal(FoldValue.Of(kept), Assert.Single((await Store.LoadActorAsync(Russia, Cancellation)).Cells).Value);
        Assert.Equal([kept.Id], (await Store.ReadEventsAsync(new EventQuery(), Cancellation)).Ids());
        Assert.Null(await Store.FindEventAsync(wrong.Id, Cancellation));
        Assert.Equal(2, await Store.ReadVersionAsync(Russia, Cancellation));
    }

    [Fact]
    public async Task What_was_known_before_a_retraction_stays_known()
    {
        Event wrong = Event(Russia, Kazakhstan, "a");
        await Store.AppendAsync(Append(0, wrong), Cancellation);
        Clock.Advance(TimeSpan.FromDays(2));
        await Store.RetractAsync([wrong.Id], Cancellation);

        EventPage before = await Store.ReadEventsAsync(new EventQuery { KnownAt = new DateOnly(2022, 10, 19) }, Cancellation);
        EventPage after = await Store.ReadEventsAsync(new EventQuery { KnownAt = new DateOnly(2022, 10, 20) }, Cancellation);
        FeedBatch feed = await Store.ReadFeedAsync(0, 10, Cancellation);

        Assert.Equal([wrong.Id], before.Ids());
        Assert.Empty(after.Entries);
        Assert.Equal([(new DateOnly(2022, 10, 18), 1), (new DateOnly(2022, 10, 20), -1)], feed.Cells.Select(c => (c.Key.RecordedDay, c.Value.Count)));
        Assert.Equal(default, FoldValue.Add(feed.Cells[0].Value, feed.Cells[1].Value));
    }

    [Fact]
    public async Task Retracting_again_changes_nothing_and_so_does_telling_the_event_again()
    {
        Event wrong = Event(Russia, Kazakhstan, "a");
        await Store.AppendAsync(Append(0, wrong), Cancellation);
        await Store.RetractAsync([wrong.Id], Cancellation);

        RetractionReceipt again = await Store.RetractAsync([wrong.Id, wrong.Id], Cancellation);
        AppendReceipt told = await Store.AppendAsync(Append(2, wrong), Cancellation);

        Assert.Equal((0, 2, 0, 2), (again.Retracted, again.Repeated, again.Awaited, again.Position));
        Assert.Equal((0, 1, 1L), (told.Accepted, told.Duplicate, told.Position));
        Assert.Empty((await Store.LoadActorAsync(Russia, Cancellation)).Cells);
    }

    [Fact]
    public async Task A_retraction_may_come_before_its_event()
    {
        Event wrong = Event(Russia, Kazakhstan, "a");

        RetractionReceipt early = await Store.RetractAsync([wrong.Id], Cancellation);
        RetractionReceipt again = await Store.RetractAsync([wrong.Id], Cancellation);
        await ReopenAsync();
        AppendReceipt told = await Store.AppendAsync(Append(0, wrong), Cancellation);

        Assert.Equal(new RetractionReceipt(0, 0, 1, 0), early);
        Assert.Equal(new RetractionReceipt(0, 1, 0, 0), again);
        Assert.Equal(1, told.Accepted);
        Assert.Empty((await Store.LoadActorAsync(Russia, Cancellation)).Cells);
        Assert.Empty((await Store.ReadEventsAsync(new EventQuery(), Cancellation)).Entries);
        Assert.Equal(new RetractionReceipt(0, 1, 0, 2), await Store.RetractAsync([wrong.Id], Cancellation));
    }

    [Fact]
    public async Task Events_of_one_block_and_of_many_owners_are_retracted_together()
    {
        Event[] russian = [.. Enumerable.Range(0, 300).Select(i => Event(Russia, Actor(i)))];
        Event[] chinese = [.. Enumerable.Range(0, 5).Select(i => Event(China, Actor(i)))];
        await Store.AppendAsync(Append(0, russian), Cancellation);
        await Store.AppendAsync(Append(0, chinese), Cancellation);

        RetractionReceipt receipt = await Store.RetractAsync([.. russian.Skip(10).Concat(chinese.Skip(1)).Select(e => e.Id)], Cancellation);

        Assert.Equal(294, receipt.Retracted);
        Assert.Equal(10, (await Store.LoadActorAsync(Russia, Cancellation)).Cells.Length);
        Assert.Equal(chinese[0].Id, Assert.Single((await Store.ReadEventsAsync(new EventQuery { Sources = [China] }, Cancellation)).Ids()));
        Assert.Equal(10, (await Store.ReadEventsAsync(new EventQuery { Sources = [Russia] }, Cancellation)).Entries.Length);
    }

    [Fact]
    public async Task The_changes_tell_what_came_and_what_was_taken_back()
    {
        Event[] events = [.. Enumerable.Range(0, 3).Select(i => Event(Russia, Actor(i)))];
        await Store.AppendAsync(Append(0, events), Cancellation);
        await Store.RetractAsync([events[1].Id, events[0].Id], Cancellation);

        LogStretch first = await Store.ReadChangesAsync(1, 3, Cancellation);
        LogStretch second = await Store.ReadChangesAsync(first.Position, 10, Cancellation);
        LogStretch none = await Store.ReadChangesAsync(second.Position, 10, Cancellation);

        Assert.Equal([(2, events[1].Id, false), (3, events[2].Id, false), (4, events[1].Id, true)], first.Changes.Select(c => ((int)c.Position, c.Event.Id, c.IsRetraction)));
        Assert.Equal((5, events[0].Id, true), second.Changes.Select(c => ((int)c.Position, c.Event.Id, c.IsRetraction)).Single());
        Assert.Equal((4, 5), (first.Position, first.Head));
        Assert.Equal((5, 5, 0), (none.Position, none.Head, none.Changes.Length));
    }

    [Fact]
    public async Task What_is_no_id_cannot_be_retracted()
    {
        ArgumentException refusal = await Assert.ThrowsAsync<ArgumentException>(() => Store.RetractAsync(["nothing"], Cancellation));
        Assert.Contains("'nothing' is no event's id", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_article_can_be_retracted_and_stays_so()
    {
        Article article = Article("Russia criticized Kazakhstan.");
        await Store.AcceptArticleAsync(article, Cancellation);
        await Store.FinishArticleAsync(article.Id, new ArticleOutcome(ArticleState.Coded, 1, null, 1), Cancellation);

        await Store.FinishArticleAsync(article.Id, new ArticleOutcome(ArticleState.Retracted, 1, null, 2), Cancellation);
        ArticleRecord again = await Store.FinishArticleAsync(article.Id, new ArticleOutcome(ArticleState.Coded, 1, null, 1), Cancellation);

        Assert.Equal((ArticleState.Retracted, 2), (again.State, again.Position));
        Assert.Equal(ArticleState.Retracted, (await Store.AcceptArticleAsync(article, Cancellation)).Record.State);
    }
}
