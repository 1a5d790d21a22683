using System.Diagnostics.Metrics;
using EventGraph.Actors;
using EventGraph.Log;
using EventGraph.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Sqlite;

public sealed class SqliteFaultTests : IAsyncLifetime
{
    private readonly SqliteStoreFactory _factory = new();
    private readonly IEventStore _store;

    public SqliteFaultTests()
    {
        _factory.Options.BusyTimeout = TimeSpan.FromSeconds(1);
        _store = _factory.Create(TimeProvider.System);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _store.InitializeAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _factory.CloseAsync(_store);
        await _factory.DisposeAsync();
    }

    [Fact]
    public async Task A_folder_that_another_has_open_says_so()
    {
        IEventStore second = _factory.Create(TimeProvider.System);

        StoreUnavailableException exception = await Assert.ThrowsAsync<StoreUnavailableException>(() => second.InitializeAsync(Cancellation));

        Assert.Equal($"The data folder '{_factory.Options.DataDirectory}' is in use by another process.", exception.Message);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_created_says_so()
    {
        await using SqliteStoreFactory elsewhere = new();
        string file = Path.Combine(elsewhere.Options.DataDirectory, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);
        elsewhere.Options.DataDirectory = Path.Combine(file, "data");

        StoreUnavailableException exception = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => elsewhere.Create(TimeProvider.System).InitializeAsync(Cancellation));

        Assert.Contains("cannot be created or written", exception.Message, StringComparison.Ordinal);
        elsewhere.Options.DataDirectory = Path.GetDirectoryName(file)!;
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await _factory.CloseAsync(_store);
        Execute("PRAGMA user_version = 99");

        StoreUnavailableException exception = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => _factory.Create(TimeProvider.System).InitializeAsync(Cancellation));

        Assert.Contains("newer version of EventGraph (schema 99", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await _factory.CloseAsync(_store);
        await File.WriteAllTextAsync(_factory.DatabasePath, string.Concat(Enumerable.Repeat("no database ", 1000)), Cancellation);

        StoreUnavailableException exception = await Assert.ThrowsAsync<StoreUnavailableException>(
            () => _factory.Create(TimeProvider.System).InitializeAsync(Cancellation));

        Assert.Contains("cannot be opened", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_not_open_says_so()
    {
        IEventStore store = _factory.Create(TimeProvider.System);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ReadHeadAsync(Cancellation));

        await _factory.CloseAsync(_store);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.ReadHeadAsync(Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => _store.AppendAsync(Samples.Append(0, Event(Russia, China)), Cancellation));
    }

    [Fact]
    public async Task A_locked_file_fails_the_callers_and_is_no_harm_once_it_is_free()
    {
        using (SqliteConnection intruder = new($"Data Source={_factory.DatabasePath};Pooling=False"))
        {
            intruder.Open();
            using SqliteTransaction transaction = intruder.BeginTransaction();
            Task<AppendReceipt>[] appends = [Append(Russia), Append(China)];
            foreach (Task<AppendReceipt> append in appends)
            {
                Assert.Equal(5, (await Assert.ThrowsAsync<SqliteException>(() => append)).SqliteErrorCode);
            }
        }

        Assert.Equal(1, (await Append(Russia)).Position);
    }

    // SQLite rolls back by itself on a full disk or an I/O error, and leaves it to the caller on others.
    [Theory]
    [InlineData("ABORT")]
    [InlineData("ROLLBACK")]
    public async Task A_fault_in_the_middle_of_a_transaction_leaves_nothing_behind(string kind)
    {
        await Append(Kazakhstan);
        Execute($"CREATE TRIGGER fault BEFORE INSERT ON event_positions BEGIN SELECT RAISE({kind}, 'disk on fire'); END");

        SqliteException exception = await Assert.ThrowsAsync<SqliteException>(() => Append(Russia));
        Assert.Contains("disk on fire", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _store.ReadHeadAsync(Cancellation));
        await _store.AssertFoldIsOfTheLogAsync(Cancellation);

        Execute("DROP TRIGGER fault");
        Assert.Equal((1, 1, 0, 2), (await Append(Russia)).InBrief());
        await _store.AssertFoldIsOfTheLogAsync(Cancellation);
    }

    [Fact]
    public async Task A_copy_of_the_files_taken_between_commits_holds_all_that_was_answered()
    {
        Task<AppendReceipt>[] appends = [.. Enumerable.Range(0, 100).Select(i => Append(Actor(i)))];
        await Task.WhenAll(appends[..50]);
        await using SqliteStoreFactory copy = new();
        File.Copy(_factory.DatabasePath, copy.DatabasePath);
        File.Copy(_factory.DatabasePath + "-wal", copy.DatabasePath + "-wal");

        IEventStore recovered = copy.Create(TimeProvider.System);
        await recovered.InitializeAsync(Cancellation);

        foreach (ActorId actor in Enumerable.Range(0, 50).Select(Actor))
        {
            Assert.Equal(1, (await recovered.LoadActorAsync(actor, Cancellation)).Version);
        }

        await recovered.AssertFoldIsOfTheLogAsync(Cancellation);
        await copy.CloseAsync(recovered);
        await Task.WhenAll(appends);
    }

    [Fact]
    public async Task Ten_writers_need_fewer_transactions_than_appends()
    {
        List<int> batches = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, _factory.Meters) && instrument.Name == "eventgraph.store.batch.size")
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((_, value, _, _) => batches.Add(value));
        listener.Start();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(async writer =>
        {
            for (int i = 0; i < 20; i++)
            {
                await _store.AppendAsync(Samples.Append(i, Event(Actor(writer), Russia, $"{i}")), Cancellation);
            }
        }));
        await _factory.CloseAsync(_store);

        Assert.Equal(200, batches.Sum());
        Assert.InRange(batches.Count, 20, 150);
    }

    private Task<AppendReceipt> Append(ActorId actor) => _store.AppendAsync(Samples.Append(0, Event(actor, Rahmon)), Cancellation);

    private void Execute(string sql)
    {
        using SqliteConnection connection = new($"Data Source={_factory.DatabasePath};Pooling=False");
        connection.Open();
        connection.Run(sql);
    }
}
