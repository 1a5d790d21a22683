using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>
/// Reads beside the writer, a bounded number at a time, each in a transaction of its own: it sees the log at one moment. Runs on the
/// thread pool, never on the caller's scheduler, for SQLite blocks.
/// </summary>
internal sealed class SqliteReaders(string connectionString, int count) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private volatile bool _closed;

    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken) =>
        ReadAsync(connection => Task.FromResult(read(connection)), cancellationToken);

    /// <inheritdoc cref="ReadAsync{T}(Func{SqliteConnection, T}, CancellationToken)"/>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(IEventStore));
            return await Task.Run(() => InTransactionAsync(read), cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Lets no further read start, waits for those that run, and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        _closed = true;
        for (int i = 0; i < count; i++)
        {
            await _free.WaitAsync();
        }

        using (SqliteConnection connection = new(connectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _free.Release(count);
    }

    private async Task<T> InTransactionAsync<T>(Func<SqliteConnection, Task<T>> read)
    {
        using SqliteConnection connection = new(connectionString);
        connection.Open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: true);
        return await read(connection);
    }
}
