using System.Data;
using EventGraph.Storage.Reading;
using EventGraph.Storage.Writing;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>The open database. A connection that is lost fails who uses it; the next one is made anew.</summary>
internal sealed class PostgresDatabase(NpgsqlDataSource writing, NpgsqlDataSource reading, PostgresListener listener, string schema, ActorNumbers actors) : IStoreDatabase
{
    /// <summary>
    /// Begins by locking the log's head, over all silos, until the transaction ends: whoever comes next sees all that it committed.
    /// </summary>
    public async ValueTask<IStoreTransaction> BeginAsync()
    {
        NpgsqlConnection connection = await writing.OpenConnectionAsync();
        try
        {
            NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
            LogHead head = await PostgresReader.HeadAsync(connection, CancellationToken.None, "FOR UPDATE");
            return new PostgresTransaction(connection, transaction, schema, head);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<T> ReadAsync<T>(Func<IStoreReader, Task<T>> read, CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await reading.OpenConnectionAsync(cancellationToken);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await read(new PostgresReader(connection, actors));
    }

    public async ValueTask DisposeAsync()
    {
        await listener.DisposeAsync();
        await reading.DisposeAsync();
        await writing.DisposeAsync();
    }
}
