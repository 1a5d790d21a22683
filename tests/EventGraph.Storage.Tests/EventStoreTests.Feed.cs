using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests;

public abstract partial class EventStoreTests
{
    [Fact]
    public async Task The_feed_tells_what_each_entry_adds()
    {
        Event first = Event(Russia, Kazakhstan, "a");
        Event second = Event(Russia, Kazakhstan, "b", e => e with { Mentions = 9 });
        Event negated = Event(Russia, China, "c", e => e with { Status = EventStatus.Negated });
        await Store.AppendAsync(Append(0, first, second, negated), Cancellation);

        FeedBatch batch = await Store.ReadFeedAsync(0, 100, Cancellation);

        DateOnly recorded = new(2022, 10, 18);
        Assert.Equal((3, 3), (batch.Position, batch.Head));
        Assert.Equal(
            [new FoldCell(FoldKey.Of(first, recorded), FoldValue.Of(first)), new FoldCell(FoldKey.Of(second, recorded), FoldValue.Of(second))],
            batch.Cells);
    }

    [Fact]
    public async Task The_feed_names_actors_once_where_the_log_first_speaks_of_them()
    {
        Event claim = Event(China, Kazakhstan, "a", e => e with { Type = Plover.EventType.Influence, Change = InfluenceChange.Gain, Rival = Russia.As() });
        await Store.AppendAsync(Append(0, claim), Cancellation);
        await Store.AppendAsync(Append(0, Event(Rahmon, Russia, "b")), Cancellation);

        FeedBatch first = await Store.ReadFeedAsync(0, 1, Cancellation);
        FeedBatch second = await Store.ReadFeedAsync(first.Position, 1, Cancellation);

        Assert.Equal([China, Kazakhstan, Russia], first.Actors.Select(a => a.Id));
        Assert.Equal(new ActorName(China, "The CHN", "CHN"), first.Actors[0]);
        Assert.Equal([new ActorName(Rahmon, "The emomali-rahmon", null)], second.Actors);
    }

    [Fact]
    public async Task The_first_name_that_the_log_has_of_an_actor_stays()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);
        await Store.AppendAsync(Append(1, Event(Russia, Kazakhstan, "b", e => e with { Source = new Participant(Russia, "Muscovy", null) })), Cancellation);

        FeedBatch batch = await Store.ReadFeedAsync(0, 100, Cancellation);

        Assert.Equal(["The RUS", "The KAZ"], batch.Actors.Select(a => a.Name));
    }

    [Fact]
    public async Task The_feed_is_read_in_stretches()
    {
        await Store.AppendAsync(Append(0, [.. Enumerable.Range(0, 10).Select(i => Event(Russia, Actor(i)))]), Cancellation);

        List<FoldCell> cells = [];
        List<long> positions = [0];
        FeedBatch batch;
        do
        {
            batch = await Store.ReadFeedAsync(positions[^1], 4, Cancellation);
            positions.Add(batch.Position);
            cells.AddRange(batch.Cells);
        }
        while (batch.Position < batch.Head);

        Assert.Equal([0, 4, 8, 10], positions);
        Assert.Equal(Enumerable.Range(0, 10).Select(Actor), cells.Select(c => c.Key.Target));
    }

    [Fact]
    public async Task The_feed_of_an_empty_log_and_beyond_the_head_is_empty()
    {
        FeedBatch empty = await Store.ReadFeedAsync(0, 10, Cancellation);
        FeedBatch beyond = await Store.ReadFeedAsync(5, 10, Cancellation);

        Assert.Equal((0, 0, 0), (empty.Position, empty.Head, empty.Cells.Length));
        Assert.Equal((5, 0, 0), (beyond.Position, beyond.Head, beyond.Cells.Length));
    }

    [Fact]
    public async Task Waiting_ends_with_the_next_entry()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);
        await Store.WaitForEntriesAsync(0, Timeout.InfiniteTimeSpan, Cancellation);
        Task waiting = Store.WaitForEntriesAsync(1, Timeout.InfiniteTimeSpan, Cancellation);
        Assert.False(waiting.IsCompleted);

        await Store.AppendAsync(Append(1, Event(Russia, Kazakhstan, "b")), Cancellation);

        await waiting;
    }

    [Fact]
    public async Task Waiting_ends_at_once_where_a_reopened_log_has_entries()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);
        await ReopenAsync();

        await Store.WaitForEntriesAsync(0, Timeout.InfiniteTimeSpan, Cancellation);
    }

    [Fact]
    public async Task Waiting_ends_when_patience_does()
    {
        Task waiting = Store.WaitForEntriesAsync(0, TimeSpan.FromSeconds(10), Cancellation);
        Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.False(waiting.IsCompleted);

        Clock.Advance(TimeSpan.FromSeconds(1));

        await waiting;
    }

    [Fact]
    public async Task Waiting_can_be_cancelled()
    {
        using CancellationTokenSource cancelled = new();
        Task waiting = Store.WaitForEntriesAsync(0, TimeSpan.FromSeconds(10), cancelled.Token);

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Waiting_ends_when_the_store_is_closed()
    {
        Task waiting = Store.WaitForEntriesAsync(0, Timeout.InfiniteTimeSpan, Cancellation);

        await ReopenAsync();

        await waiting;
    }

    [Fact]
    public async Task A_follower_sees_every_entry_once_and_in_order_while_writers_write()
    {
        const int Writers = 10;
        const int Appends = 20;
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (int i = 0; i < Appends; i++)
            {
                Event[] events = [.. Enumerable.Range(0, 3).Select(n => Event(Actor(writer), Russia, $"{writer}/{i}/{n}", e => e with { Date = Day.AddDays((i * 3) + n) }))];
                await Store.AppendAsync(Append(i, events), Cancellation);
            }
        }));

        List<FoldCell> followed = [];
        long position = 0;
        while (followed.Count < Writers * Appends * 3)
        {
            await Store.WaitForEntriesAsync(position, Timeout.InfiniteTimeSpan, Cancellation);
            FeedBatch batch = await Store.ReadFeedAsync(position, 7, Cancellation);
            Assert.Equal(position + batch.Cells.Length, batch.Position);
            followed.AddRange(batch.Cells);
            position = batch.Position;
        }

        await writing;
        List<LogEntry> log = await Store.ReadLogAsync(Cancellation);
        Assert.Equal(log.Select(e => FoldKey.Of(e.Event, DateOnly.FromDateTime(e.Recorded.UtcDateTime))), followed.Select(c => c.Key));
        await Store.AssertFoldIsOfTheLogAsync(Cancellation);
    }
}
