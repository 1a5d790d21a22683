using EventGraph.Storage.Telemetry;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>The open database: the folder's lock, the writer, and the readers.</summary>
internal sealed class SqliteFile : IAsyncDisposable
{
    /// <summary>The database in the data folder.</summary>
    public const string FileName = "eventgraph.db";

    private readonly DataFolderLock _lock;
    private readonly SqliteConnection _connection;
    private readonly SqliteWriter _writer;

    private SqliteFile(DataFolderLock folder, SqliteConnection connection, SqliteStoreOptions options, StoreInstruments instruments, TimeProvider clock)
    {
        _lock = folder;
        _connection = connection;
        _writer = new SqliteWriter(connection);
        Signal = new LogSignal(clock);
        Signal.Advance(SqliteReads.LogHead(connection).Position);
        Writes = new GroupCommit(new TransactionWriter(_writer, Actors, clock), Signal, instruments, options.QueueCapacity, options.MaxBatchEvents);
        Reads = new SqliteReaders(ConnectionString(options, SqliteOpenMode.ReadOnly), options.MaxConcurrentReads);
    }

    /// <summary>The numbers of actors that were read or written.</summary>
    public ActorNumbers Actors { get; } = new();

    public LogSignal Signal { get; }

    public GroupCommit Writes { get; }

    public SqliteReaders Reads { get; }

    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public static SqliteFile Open(SqliteStoreOptions options, StoreInstruments instruments, TimeProvider clock)
    {
        DataFolderLock folder = DataFolderLock.Take(options.DataDirectory);
        SqliteConnection connection = new(ConnectionString(options, SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();

            // FULL: the log is synchronised at every commit, so what was acknowledged survives a power cut and not only a kill.
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864");
            SqliteSchema.Apply(connection);
            return new SqliteFile(folder, connection, options, instruments, clock);
        }
        catch (Exception exception)
        {
            connection.Dispose();
            folder.Dispose();
            if (exception is SqliteException)
            {
                throw new StoreUnavailableException($"The database in '{options.DataDirectory}' cannot be opened: {exception.Message}", exception);
            }

            throw;
        }
    }

    /// <summary>Commits what waits, lets reads and waiting followers go, and closes. The last to close folds the write-ahead log into the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await Writes.DisposeAsync();
        Signal.Close();
        await Reads.DisposeAsync();
        _writer.Dispose();
        _connection.Dispose();
        _lock.Dispose();
    }

    private static string ConnectionString(SqliteStoreOptions options, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.DataDirectory, FileName),
        Mode = mode,
        Pooling = mode == SqliteOpenMode.ReadOnly,
        DefaultTimeout = (int)options.BusyTimeout.TotalSeconds,
    }.ToString();
}
