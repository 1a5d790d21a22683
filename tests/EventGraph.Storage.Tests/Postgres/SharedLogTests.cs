using System.Data.Common;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;
using EventGraph.Storage.Postgres;
using Npgsql;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Postgres;

/// <summary>Two stores, as two silos have them, on one database.</summary>
public sealed class SharedLogTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly PostgresStoreFactory _factory = new(server);
    private IEventStore _one = null!;
    private IEventStore _other = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => (_one, _other) = (await _factory.OpenAsync(), await _factory.OpenAsync());

    public async ValueTask DisposeAsync()
    {
        await _factory.CloseAsync(_one);
        await _factory.CloseAsync(_other);
        await _factory.DisposeAsync();
    }

    [Fact]
    public async Task The_same_events_from_both_make_one_fold()
    {
        Random random = new(11);
        Event[] events = [.. Enumerable.Range(0, 400).Select(i => Event(Actor(random.Next(4)), Actor(random.Next(6)), $"{i}", e => e with { Date = Day.AddDays(i % 5), Mentions = 1 + i }))];

        AppendReceipt[] receipts = [.. (await Task.WhenAll(Shares(_one).Concat(Shares(_other)))).SelectMany(r => r)];

        Assert.Equal((400, 1200), (receipts.Sum(r => r.Accepted), receipts.Sum(r => r.Duplicate)));
        Assert.Equal(400, await _other.ReadHeadAsync(Cancellation));
        await _one.AssertFoldIsOfTheLogAsync(Cancellation);
        await _other.AssertFoldIsOfTheLogAsync(Cancellation);

        // Each store is told all of them, twice at the same time, in an order of its own.
        IEnumerable<Task<List<AppendReceipt>>> Shares(IEventStore store)
        {
            for (int share = 0; share < 2; share++)
            {
                Event[] shuffled = [.. events];
                random.Shuffle(shuffled);
                yield return Task.Run(() => AppendAllAsync(store, shuffled), Cancellation);
            }
        }
    }

    [Fact]
    public async Task A_follower_of_one_sees_every_entry_once_and_in_order_while_ten_write_to_both()
    {
        const int Writers = 10;
        const int Appends = 20;
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (int i = 0; i < Appends; i++)
            {
                Event[] events = [.. Enumerable.Range(0, 3).Select(n => Event(Actor(writer), Russia, $"{writer}/{i}/{n}"))];
                await (writer % 2 == 0 ? _one : _other).AppendAsync(Append(i, events), Cancellation);
            }
        }));

        List<FoldCell> followed = await FollowAsync(_one, Writers * Appends * 3);

        await writing;
        List<LogEntry> log = await _other.ReadLogAsync(Cancellation);
        Assert.Equal(log.Select(e => e.Event.Owner), followed.Select(c => c.Key.Source));
        await _one.AssertFoldIsOfTheLogAsync(Cancellation);
    }

    /// <summary>
    /// A transaction is held at its commit, its positions given, while others would commit: were they let past it, the follower would read beyond those positions and
    /// never see them.
    /// </summary>
    [Fact]
    public async Task A_commit_that_comes_late_is_not_missed()
    {
        await using AdvisoryLock gate = await AdvisoryLock.TakeAsync(server);
        await _factory.ExecuteAsync($$"""
            CREATE FUNCTION wait_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared({{gate.Key}}); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON blocks DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.owner = 1) EXECUTE FUNCTION wait_at_commit()
            """);
        Task<AppendReceipt> slow = _one.AppendAsync(Append(0, Event(Actor(1), Russia)), Cancellation);
        await gate.IsAwaitedAsync();
        Task<AppendReceipt> quick = _other.AppendAsync(Append(0, Event(Actor(2), Russia)), Cancellation);
        await LogIsAwaitedAsync();

        Task<List<FoldCell>> following = FollowAsync(_other, 2);
        Assert.Equal(0, (await _other.ReadFeedAsync(0, 10, Cancellation)).Position);
        Assert.False(quick.IsCompleted);
        await gate.ReleaseAsync();

        Assert.Equal([Actor(1), Actor(2)], (await following).Select(c => c.Key.Source));
        Assert.Equal((1, 2), ((await slow).Position, (await quick).Position));
    }

    [Fact]
    public async Task Who_waits_is_woken_by_an_entry_that_another_silo_adds()
    {
        Task waiting = _one.WaitForEntriesAsync(0, Timeout.InfiniteTimeSpan, Cancellation);

        await _other.AppendAsync(Append(0, Event(Russia, China)), Cancellation);

        await waiting;
    }

    [Fact]
    public async Task A_lost_connection_loses_no_wake_up()
    {
        await server.UntilAsync("SELECT count(*) = 2 FROM pg_stat_activity WHERE application_name = 'eventgraph listener' AND query LIKE '%log_head%' AND state = 'idle'");
        Task waiting = _one.WaitForEntriesAsync(0, Timeout.InfiniteTimeSpan, Cancellation);
        await server.ExecuteAsync("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'eventgraph listener'");

        await _other.AppendAsync(Append(0, Event(Russia, China)), Cancellation);

        await waiting;
    }

    /// <summary>What a silo does that hangs with a transaction begun: the server ends it, and the others go on.</summary>
    [Fact]
    public async Task A_writer_that_hangs_loses_its_transaction_and_the_others_go_on()
    {
        await using NpgsqlDataSource hanging = new PostgresConnections(_factory.Options).Writing();
        await using NpgsqlConnection connection = await hanging.OpenConnectionAsync(Cancellation);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Cancellation);
        await PostgresReader.HeadAsync(connection, Cancellation, "FOR UPDATE");

        Assert.Equal(1, (await _one.AppendAsync(Append(0, Event(Russia, China)), Cancellation)).Position);

        await Assert.ThrowsAnyAsync<DbException>(() => transaction.CommitAsync(Cancellation));
    }

    private static async Task<List<FoldCell>> FollowAsync(IEventStore store, int entries)
    {
        List<FoldCell> followed = [];
        long position = 0;
        while (followed.Count < entries)
        {
            await store.WaitForEntriesAsync(position, Timeout.InfiniteTimeSpan, Cancellation);
            FeedBatch batch = await store.ReadFeedAsync(position, 7, Cancellation);
            Assert.Equal(position + batch.Cells.Length, batch.Position);
            followed.AddRange(batch.Cells);
            position = batch.Position;
        }

        return followed;
    }

    // What a grain does: append at the version it knows, and load the actor again when another was faster.
    private static async Task<List<AppendReceipt>> AppendAllAsync(IEventStore store, Event[] events)
    {
        List<AppendReceipt> receipts = [];
        foreach (ActorAppend append in events.GroupBy(e => e.Owner).SelectMany(g => g.Chunk(9), (g, chunk) => new ActorAppend(g.Key, 0, [.. chunk])))
        {
            AppendReceipt? receipt = null;
            while (receipt is null)
            {
                try
                {
                    receipt = await store.AppendAsync(append with { ExpectedVersion = await store.ReadVersionAsync(append.Owner, Cancellation) }, Cancellation);
                }
                catch (VersionConflictException conflict)
                {
                    Assert.Equal(append.Owner, conflict.Actor);
                }
            }

            receipts.Add(receipt);
        }

        return receipts;
    }

    private async Task LogIsAwaitedAsync() => await server.UntilAsync("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%log_head%FOR UPDATE%')");
}
