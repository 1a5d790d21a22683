using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Writing;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>A transaction that holds the log's head. Each question, and all that is written, is one message to the server and one back.</summary>
internal sealed class PostgresTransaction(NpgsqlConnection connection, NpgsqlTransaction transaction, string schema, LogHead head) : IStoreTransaction
{
    public LogHead Head => head;

    public async ValueTask FindActorsAsync(IReadOnlyCollection<ActorId> actors, Dictionary<ActorId, int> numbers)
    {
        NpgsqlCommand command = connection.Command("SELECT id, number FROM actors WHERE id = ANY($1)", [actors.Select(a => a.Value).ToArray()]);
        foreach ((string id, int number) in await command.ListAsync(row => (row.GetString(0), row.GetInt32(1)), CancellationToken.None))
        {
            numbers.Add(ActorId.Parse(id), number);
        }
    }

    public async ValueTask<Dictionary<int, long>> ReadVersionsAsync(IReadOnlyCollection<int> actors)
    {
        NpgsqlCommand command = connection.Command("SELECT number, version FROM actors WHERE number = ANY($1)", actors.ToArray());
        return (await command.ListAsync(row => (row.GetInt32(0), row.GetInt64(1)), CancellationToken.None)).ToDictionary();
    }

    public async ValueTask<Dictionary<UInt128, long>> FindEventsAsync(IReadOnlyList<UInt128> keys)
    {
        NpgsqlCommand command = connection.Command("SELECT id, position FROM event_positions WHERE id = ANY($1)", PostgresValues.ToUuids(keys));
        return (await command.ListAsync(row => (PostgresValues.ToKey(row.GetGuid(0)), row.GetInt64(1)), CancellationToken.None)).ToDictionary();
    }

    public async ValueTask<HashSet<UInt128>> FindAwaitedAsync(IReadOnlyList<UInt128> keys)
    {
        NpgsqlCommand command = connection.Command("SELECT id FROM awaited_retractions WHERE id = ANY($1)", PostgresValues.ToUuids(keys));
        return [.. await command.ListAsync(row => PostgresValues.ToKey(row.GetGuid(0)), CancellationToken.None)];
    }

    public ValueTask<Block> ReadBlockAsync(long position) => PostgresReader.HoldingAsync(connection, position);

    public ValueTask<ArticleRecord?> FindArticleAsync(string id) => PostgresArticles.FindAsync(connection, id, CancellationToken.None);

    public ValueTask InsertArticleAsync(ArticleRecord article) => PostgresArticles.InsertAsync(connection, article);

    public ValueTask UpdateArticleAsync(ArticleRecord article) => PostgresArticles.UpdateAsync(connection, article);

    public async ValueTask WriteAsync(LogAddition addition)
    {
        await using NpgsqlBatch batch = PostgresAddition.Write(connection, addition, schema);
        await batch.ExecuteNonQueryAsync();
    }

    public async ValueTask CommitAsync() => await transaction.CommitAsync();

    /// <summary>Ends the transaction: what was not committed is rolled back, by the server where the connection is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
