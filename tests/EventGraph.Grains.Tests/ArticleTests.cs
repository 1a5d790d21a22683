using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Plover;

namespace EventGraph.Grains.Tests;

public sealed class ArticleTests : SiloTest
{
    [Fact]
    public async Task An_article_ends_in_the_relationships_of_the_actors_that_it_speaks_of()
    {
        await using TestSilo silo = await StartAsync();
        Article article = Article("country:RUS ASSAULT country:UKR", "person:vladimir-putin CONSULT bloc:central-asia", "country:RUS THREATEN country:UKR");

        ArticleReceipt receipt = await silo.AcceptAsync(article);
        ArticleRecord record = await silo.FinishAsync(article);

        Assert.True(receipt.IsNew);
        Assert.Equal(ArticleState.Coded, record.State);
        Assert.Equal(3, record.Events);
        Assert.Equal(3, record.Position);
        ActorRecord russia = await silo.Grains.GetActor(Russia).Read(Cancellation);
        Assert.Equal([EventType.Threaten, EventType.Assault], russia.Cells.Select(c => c.Key.Type));
        Assert.All(russia.Cells, c => Assert.Equal(Ukraine, c.Key.Target));
        Assert.Single((await silo.Grains.GetActor(Putin).Read(Cancellation)).Cells);
        Assert.Empty((await silo.Grains.GetActor(Ukraine).Read(Cancellation)).Cells);
    }

    [Fact]
    public async Task An_article_sent_again_is_known_and_changes_nothing()
    {
        await using TestSilo silo = await StartAsync();
        Article article = Article("country:RUS ASSAULT country:UKR");
        await silo.AcceptAsync(article);
        await silo.FinishAsync(article);
        ActorRecord before = await silo.Grains.GetActor(Russia).Read(Cancellation);

        ArticleReceipt again = await silo.AcceptAsync(article);
        await silo.FinishAsync(article);

        Assert.False(again.IsNew);
        Assert.Equal(ArticleState.Coded, again.Record.State);
        ActorRecord after = await silo.Grains.GetActor(Russia).Read(Cancellation);
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(before.Cells, after.Cells);
    }

    [Fact]
    public async Task An_article_without_events_says_why()
    {
        await using TestSilo silo = await StartAsync();
        Article article = Article("nothing here");
        await silo.AcceptAsync(article);

        ArticleRecord record = await silo.FinishAsync(article);

        Assert.Equal((ArticleState.Coded, 0, "nothing in it"), (record.State, record.Events, record.Reason));
    }

    [Fact]
    public async Task An_article_that_the_coder_fails_on_is_marked_so_and_its_text_is_kept()
    {
        await using TestSilo silo = await StartAsync();
        Article article = Article("a fault");
        await silo.AcceptAsync(article);

        ArticleRecord record = await silo.FinishAsync(article);

        Assert.Equal(ArticleState.Failed, record.State);
        Assert.Equal("The coder failed: InvalidOperationException.", record.Reason);
        Assert.Equal(article.Text, record.Article.Text);
    }

    [Fact]
    public async Task An_article_answers_and_takes_itself_again_while_it_is_being_coded()
    {
        await using TestSilo silo = await StartAsync();
        Article article = Article("country:RUS ASSAULT country:UKR");
        Coder.Hold();
        await silo.AcceptAsync(article);

        ArticleReceipt again = await silo.AcceptAsync(article);
        ArticleRecord? underWay = await silo.Grains.GetGrain<IArticleGrain>(article.Id).Read(Cancellation);
        Coder.Release();

        Assert.Equal((false, ArticleState.Accepted), (again.IsNew, again.Record.State));
        Assert.Equal(ArticleState.Accepted, underWay?.State);
        Assert.Equal(1, (await silo.FinishAsync(article)).Events);
    }

    [Fact]
    public async Task What_a_crash_left_uncoded_the_next_start_codes()
    {
        Article[] articles = [Article("country:RUS ASSAULT country:UKR"), Article("person:vladimir-putin ACCUSE country:UKR")];
        Coder.Hold();
        await using (TestSilo silo = await StartAsync())
        {
            foreach (Article article in articles)
            {
                await silo.AcceptAsync(article);
            }

            await silo.CrashAsync();
        }

        Coder.Release();
        await using TestSilo next = await StartAsync();

        // Nobody asks for the articles again: the silo finds them by itself, and the feed tells when.
        FeedBatch feed = await ReadFeedAsync(next, entries: 2);
        Assert.Equal([Putin, Russia], feed.Cells.Select(c => c.Key.Source).Order().Reverse());
    }

    [Fact]
    public async Task An_article_half_handed_on_before_a_crash_is_not_counted_twice()
    {
        Article article = Article("country:RUS ASSAULT country:UKR", "person:vladimir-putin ACCUSE country:UKR");
        ImmutableArray<Event> events = ScriptedCoder.Read(article);
        Coder.Hold();
        await using (TestSilo silo = await StartAsync())
        {
            await silo.AcceptAsync(article);
            await silo.Grains.GetActor(Russia).Append([events[0]], Cancellation);
            await silo.CrashAsync();
        }

        Coder.Release();
        await using TestSilo next = await StartAsync();
        await ReadFeedAsync(next, entries: 2);
        ArticleRecord record = await next.FinishAsync(article);

        Assert.Equal(2, record.Events);
        Assert.Equal(1, Assert.Single((await next.Grains.GetActor(Russia).Read(Cancellation)).Cells).Value.Count);
        Assert.Equal(2, await next.Store.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task An_article_under_another_id_than_its_own_is_refused()
    {
        await using TestSilo silo = await StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => silo.Grains.GetGrain<IArticleGrain>("another").Accept(Article("country:RUS ASSAULT country:UKR"), Cancellation));
    }

    private static async Task<FeedBatch> ReadFeedAsync(TestSilo silo, int entries)
    {
        FeedBatch batch;
        do
        {
            batch = await silo.Grains.GetGrain<IFeedGrain>(0).Read(0, 100, TimeSpan.FromSeconds(1), Cancellation);
        }
        while (batch.Position < entries);

        return batch;
    }
}
