using EventGraph.Storage.Reading;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>The open database: the folder's lock, the writer, and pooled connections of readers. SQLite blocks: nothing here waits but for the disk.</summary>
internal sealed class SqliteFile : IStoreDatabase
{
    /// <summary>The database in the data folder.</summary>
    public const string FileName = "eventgraph.db";

    private readonly DataFolderLock _lock;
    private readonly SqliteConnection _connection;
    private readonly SqliteWriter _writer;
    private readonly ActorNumbers _actors;
    private readonly string _readConnection;

    private SqliteFile(DataFolderLock folder, SqliteConnection connection, SqliteStoreOptions options, ActorNumbers actors)
    {
        _lock = folder;
        _connection = connection;
        _writer = new SqliteWriter(connection);
        _actors = actors;
        _readConnection = ConnectionString(options, SqliteOpenMode.ReadOnly);
    }

    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    public static SqliteFile Open(SqliteStoreOptions options, ActorNumbers actors, LogSignal signal)
    {
        DataFolderLock folder = DataFolderLock.Take(options.DataDirectory);
        SqliteConnection connection = new(ConnectionString(options, SqliteOpenMode.ReadWriteCreate));
        try
        {
            connection.Open();

            // FULL: the log is synchronised at every commit, so what was acknowledged survives a power cut and not only a kill.
            connection.Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA journal_size_limit = 67108864");
            SqliteSchema.Apply(connection);
            signal.Advance(SqliteReads.LogHead(connection).Position);
            return new SqliteFile(folder, connection, options, actors);
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

    public ValueTask<IStoreTransaction> BeginAsync() => _writer.BeginAsync();

    public async Task<T> ReadAsync<T>(Func<IStoreReader, Task<T>> read, CancellationToken cancellationToken)
    {
        using SqliteConnection connection = new(_readConnection);
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return await read(new SqliteReader(connection, _actors));
    }

    /// <summary>Closes. The last to close folds the write-ahead log into the file.</summary>
    public ValueTask DisposeAsync()
    {
        using (SqliteConnection connection = new(_readConnection))
        {
            SqliteConnection.ClearPool(connection);
        }

        _writer.Dispose();
        _connection.Dispose();
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string ConnectionString(SqliteStoreOptions options, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.DataDirectory, FileName),
        Mode = mode,
        Pooling = mode == SqliteOpenMode.ReadOnly,
        DefaultTimeout = (int)options.BusyTimeout.TotalSeconds,
    }.ToString();
}
