using EventGraph.Storage.Reading;
using EventGraph.Storage.Telemetry;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage;

/// <summary>An open store: its database, the one writer's queue, and the bounded reads beside it.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly IStoreDatabase _database;
    private readonly int _maxConcurrentReads;
    private readonly SemaphoreSlim _free;
    private volatile bool _closed;

    private OpenStore(IStoreDatabase database, ActorNumbers actors, LogSignal signal, EventStoreOptions options, StoreInstruments instruments, TimeProvider clock)
    {
        _database = database;
        _maxConcurrentReads = options.MaxConcurrentReads;
        _free = new SemaphoreSlim(_maxConcurrentReads);
        Signal = signal;
        Writes = new GroupCommit(new TransactionWriter(database, actors, clock), signal, instruments, options.QueueCapacity, options.MaxBatchEvents);
    }

    public LogSignal Signal { get; }

    public GroupCommit Writes { get; }

    /// <exception cref="StoreUnavailableException">The database cannot be opened.</exception>
    public static async Task<OpenStore> OpenAsync(IStoreBackend backend, StoreInstruments instruments, TimeProvider clock, CancellationToken cancellationToken)
    {
        ActorNumbers actors = new();
        LogSignal signal = new(clock);
        IStoreDatabase database = await backend.OpenAsync(actors, signal, cancellationToken);
        return new OpenStore(database, actors, signal, backend.Options, instruments, clock);
    }

    /// <summary>Reads at one moment, once there is a place.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<T> ReadAsync<T>(Func<IStoreReader, Task<T>> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(IEventStore));

            // On the pool, not on the caller's scheduler: a database may block, and unpacking takes time.
            return await Task.Run(() => _database.ReadAsync(read, cancellationToken), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Commits what waits, lets waiting followers go, waits for reads that run and lets no further one start, and closes the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await Writes.DisposeAsync();
        Signal.Close();
        _closed = true;
        for (int i = 0; i < _maxConcurrentReads; i++)
        {
            await _free.WaitAsync();
        }

        await _database.DisposeAsync();
        _free.Release(_maxConcurrentReads);
    }
}
