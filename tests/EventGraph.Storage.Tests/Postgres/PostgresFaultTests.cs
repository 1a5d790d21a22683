using System.Data.Common;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using Npgsql;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Postgres;

public sealed class PostgresFaultTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly PostgresStoreFactory _factory = new(server);
    private IEventStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await _factory.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await _factory.CloseAsync(_store);
        await _factory.DisposeAsync();
    }

    [Fact]
    public async Task What_was_acknowledged_before_a_crash_of_the_server_is_there_and_the_store_goes_on_by_itself()
    {
        const int EventsPerAppend = 5;
        const int Crashes = 2;
        long[] acknowledged = new long[8];
        int failures = 0;
        using CancellationTokenSource over = new();
        Task writing = Task.WhenAll(acknowledged.Select((_, actor) => Task.Run(() => AppendUntilAsync(actor), Cancellation)));
        for (int crash = 1; crash <= Crashes; crash++)
        {
            await UntilAsync(() => acknowledged.Sum() >= crash * 50);
            await server.CrashAsync();
            await UntilAsync(() => failures >= crash);
            await server.StartAsync();
        }

        await UntilAsync(() => acknowledged.Sum() >= (Crashes + 1) * 50);
        await over.CancelAsync();
        await writing;

        List<Event> log = [.. (await _store.ReadLogAsync(Cancellation)).Select(e => e.Event)];
        Assert.All(log.GroupBy(e => (e.Owner, e.Article)), append => Assert.Equal(EventsPerAppend, append.Count()));
        Assert.Equal(acknowledged, await Task.WhenAll(acknowledged.Select((_, actor) => _store.ReadVersionAsync(Actor(actor), Cancellation))));
        await _store.AssertFoldIsOfTheLogAsync(Cancellation);

        // As a grain does: after a failure the version says what became of the append.
        async Task AppendUntilAsync(int actor)
        {
            while (!over.IsCancellationRequested)
            {
                try
                {
                    long version = await _store.ReadVersionAsync(Actor(actor), Cancellation);
                    Assert.InRange(version, acknowledged[actor], acknowledged[actor] + 1);
                    Event[] events = [.. Enumerable.Range(0, EventsPerAppend).Select(i => Event(Actor(actor), Actor(100 + i), $"{version}"))];
                    acknowledged[actor] = (await _store.AppendAsync(Samples.Append(version, events), Cancellation)).Version;
                }
                catch (DbException)
                {
                    Interlocked.Increment(ref failures);
                }
            }
        }
    }

    [Fact]
    public async Task Who_waits_through_a_restart_of_the_server_is_woken_by_the_next_entry()
    {
        Task waiting = _store.WaitForEntriesAsync(0, Timeout.InfiniteTimeSpan, Cancellation);
        await server.CrashAsync();
        await server.StartAsync();
        IEventStore other = await _factory.OpenAsync();

        await other.AppendAsync(Samples.Append(0, Event(Russia, China)), Cancellation);

        await waiting;
        await _factory.CloseAsync(other);
    }

    // The codes of a full disk, of a lack of memory, and of what a trigger or a constraint says.
    [Theory]
    [InlineData("53100")]
    [InlineData("53200")]
    [InlineData("P0001")]
    public async Task A_fault_in_the_middle_of_a_transaction_leaves_nothing_behind(string code)
    {
        await Append(Kazakhstan);
        await _factory.ExecuteAsync($"""
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'disk on fire' USING ERRCODE = '{code}'; END $$;
            CREATE TRIGGER fault BEFORE INSERT ON event_positions FOR EACH ROW EXECUTE FUNCTION fail()
            """);

        PostgresException exception = await Assert.ThrowsAsync<PostgresException>(() => Append(Russia));
        Assert.Equal((code, "disk on fire"), (exception.SqlState, exception.MessageText));
        Assert.Equal(1, await _store.ReadHeadAsync(Cancellation));
        await _store.AssertFoldIsOfTheLogAsync(Cancellation);

        await _factory.ExecuteAsync("DROP TRIGGER fault ON event_positions");
        Assert.Equal((1, 1, 0, 2), (await Append(Russia)).InBrief());
        await _store.AssertFoldIsOfTheLogAsync(Cancellation);
    }

    [Fact]
    public async Task A_connection_killed_in_the_middle_of_a_transaction_fails_its_callers_and_leaves_nothing_behind()
    {
        await using AdvisoryLock gate = await AdvisoryLock.TakeAsync(server);
        await _factory.ExecuteAsync($"""
            CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared({gate.Key}); RETURN NULL; END $$;
            CREATE TRIGGER slow AFTER INSERT ON event_positions FOR EACH ROW EXECUTE FUNCTION wait()
            """);
        Task<AppendReceipt> append = Append(Russia);
        await gate.IsAwaitedAsync();

        await server.ExecuteAsync("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'eventgraph writer' AND state = 'active'");

        await Assert.ThrowsAnyAsync<DbException>(() => append);
        await gate.ReleaseAsync();
        Assert.Equal(0, await _store.ReadHeadAsync(Cancellation));
        Assert.Equal((1, 1, 0, 1), (await Append(Russia)).InBrief());
        await _store.AssertFoldIsOfTheLogAsync(Cancellation);
    }

    [Fact]
    public async Task Killed_readers_fail_who_reads_and_nobody_after()
    {
        await using AdvisoryLock gate = await AdvisoryLock.TakeAsync(server);
        await Append(Russia);
        await _factory.ExecuteAsync($"""
            ALTER TABLE log_head RENAME TO head;
            CREATE FUNCTION wait() RETURNS bigint LANGUAGE sql AS $$ SELECT 0::bigint FROM pg_advisory_xact_lock_shared({gate.Key}) $$;
            CREATE VIEW log_head AS SELECT position + wait() AS position, actors, awaited FROM head
            """);
        Task<long> reading = _store.ReadHeadAsync(Cancellation);
        await gate.IsAwaitedAsync();

        await server.ExecuteAsync("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'eventgraph reader'");

        await Assert.ThrowsAnyAsync<DbException>(() => reading);
        await gate.ReleaseAsync();
        Assert.Equal(1, await _store.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task A_read_can_be_cancelled_while_the_server_works_on_it()
    {
        await using NpgsqlConnection intruder = new(server.Settings.ConnectionString);
        await intruder.OpenAsync(Cancellation);
        await using NpgsqlTransaction transaction = await intruder.BeginTransactionAsync(Cancellation);
        await using NpgsqlCommand locking = new($"LOCK TABLE {_factory.Options.Schema}.log_head IN ACCESS EXCLUSIVE MODE", intruder);
        await locking.ExecuteNonQueryAsync(Cancellation);
        using CancellationTokenSource cancelled = new();
        Task<long> reading = _store.ReadHeadAsync(cancelled.Token);
        await server.UntilAsync("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'eventgraph reader' AND wait_event_type = 'Lock')");

        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await transaction.RollbackAsync(Cancellation);
        Assert.Equal(0, await _store.ReadHeadAsync(Cancellation));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), Cancellation);
        }
    }

    private Task<AppendReceipt> Append(ActorId actor) => _store.AppendAsync(Samples.Append(0, Event(actor, Rahmon)), Cancellation);
}
