using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Reading;
using EventGraph.Storage.Writing;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>Reads the database, in a transaction of its own.</summary>
internal sealed class PostgresReader(NpgsqlConnection connection, ActorNumbers known) : IStoreReader
{
    private const string Columns = "first_position, owner, recorded, rows, retractions, last_day";

    /// <summary>Where the log stands.</summary>
    public static async ValueTask<LogHead> HeadAsync(NpgsqlConnection connection, CancellationToken cancellationToken, string locking = "")
    {
        NpgsqlCommand command = connection.Command("SELECT position, actors, awaited FROM log_head " + locking);
        List<LogHead> heads = await command.ListAsync(row => new LogHead(row.GetInt64(0), row.GetInt32(1), row.GetInt64(2)), cancellationToken);
        return heads is [LogHead head] ? head : throw new InvalidDataException("The database has lost the row that says where the log stands.");
    }

    /// <summary>The block that holds a position.</summary>
    public static async ValueTask<Block> HoldingAsync(NpgsqlConnection connection, long position)
    {
        NpgsqlCommand command = connection.Command($"SELECT {Columns} FROM blocks WHERE first_position <= $1 ORDER BY first_position DESC LIMIT 1", position);
        List<Block> blocks = await command.ListAsync(Read, CancellationToken.None);
        return blocks is [Block block] ? block : throw new InvalidDataException($"No block holds position {position}.");
    }

    public ValueTask<LogHead> HeadAsync(CancellationToken cancellationToken) => HeadAsync(connection, cancellationToken);

    public async ValueTask<IReadOnlyList<int>> NumbersAsync(IReadOnlyCollection<ActorId> actors, CancellationToken cancellationToken)
    {
        List<int> numbers = [];
        HashSet<string> unknown = [];
        foreach (ActorId actor in actors.Distinct())
        {
            if (known.TryGetNumber(actor, out int number))
            {
                numbers.Add(number);
            }
            else
            {
                unknown.Add(actor.Value);
            }
        }

        if (unknown.Count > 0)
        {
            numbers.AddRange(await LearnAsync(connection.Command("SELECT id, number FROM actors WHERE id = ANY($1)", [unknown.ToArray()]), cancellationToken));
        }

        return numbers;
    }

    public async ValueTask<IReadOnlyDictionary<int, ActorId>> IdsAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken)
    {
        int[] unknown = [.. numbers.Where(n => !known.TryGetId(n, out _))];
        Dictionary<int, ActorId> ids = new(numbers.Count);
        if (unknown.Length > 0)
        {
            await LearnAsync(connection.Command("SELECT id, number FROM actors WHERE number = ANY($1)", unknown), cancellationToken, ids);
        }

        foreach (int number in numbers)
        {
            if (!ids.ContainsKey(number))
            {
                ids.Add(number, known.TryGetId(number, out ActorId id) ? id : throw new InvalidDataException($"The log has no actor of number {number}."));
            }
        }

        return ids;
    }

    public async ValueTask<long> VersionAsync(ActorId actor, CancellationToken cancellationToken) =>
        await connection.Command("SELECT version FROM actors WHERE id = $1", actor.Value).ScalarAsync<long>(cancellationToken) ?? 0;

    public async ValueTask<ImmutableArray<ActorName>> FirstHeardOfAsync(long after, long until, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = connection.Command(
            "SELECT id, name, country FROM actors WHERE first_position > $1 AND first_position <= $2 ORDER BY first_position, number",
            after,
            until);
        return [.. await command.ListAsync(row => new ActorName(ActorId.Parse(row.GetString(0)), row.GetString(1), row.StringOrNull(2)), cancellationToken)];
    }

    public ValueTask<long?> PositionAsync(UInt128 key, CancellationToken cancellationToken) =>
        connection.Command("SELECT position FROM event_positions WHERE id = $1", PostgresValues.ToUuid(key)).ScalarAsync<long>(cancellationToken);

    public async ValueTask<IReadOnlyList<FoundBlock>> FindAsync(BlockSearch search, int limit, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = connection.Command("", search.FirstDay, search.LastDay);
        command.CommandText =
            $"""
            SELECT {Columns} FROM blocks
            WHERE first_position = ANY (ARRAY(
                SELECT block FROM ({Candidates(search, command.Parameters)}) AS candidates
                WHERE last_day >= $1 AND first_day <= $2 {Following(search, command.Parameters)}
                ORDER BY last_day DESC, block DESC
                LIMIT {limit}))
            ORDER BY last_day DESC, first_position DESC
            """;
        return await command.ListAsync(row => new FoundBlock(Read(row), row.GetInt32(5)), cancellationToken);
    }

    // Positions have no gap, so the block that holds the last entry begins at it or before.
    public async ValueTask<IReadOnlyList<Block>> FollowingAsync(long after, int entries, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = connection.Command(
            $"""
            SELECT {Columns} FROM blocks
            WHERE first_position >= (SELECT max(first_position) FROM blocks WHERE first_position <= $1) AND first_position <= $2
            ORDER BY first_position
            """,
            after + 1,
            after + entries);
        return await command.ListAsync(Read, cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<long, byte[]>> BodiesAsync(IReadOnlyCollection<long> blocks, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = connection.Command("SELECT first_position, bodies FROM blocks WHERE first_position = ANY($1)", blocks.ToArray());
        return (await command.ListAsync(row => (row.GetInt64(0), row.GetFieldValue<byte[]>(1)), cancellationToken)).ToDictionary();
    }

    public ValueTask<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken) => PostgresArticles.FindAsync(connection, id, cancellationToken);

    public ValueTask<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken) =>
        PostgresArticles.UnfinishedAsync(connection, limit, cancellationToken);

    /// <summary>Where a search finds block, first_day and last_day: in the narrowest index that knows what it asks for.</summary>
    private static string Candidates(BlockSearch search, NpgsqlParameterCollection parameters)
    {
        if (search.Article is { } article)
        {
            return $"SELECT block, first_day, last_day FROM block_articles JOIN blocks ON first_position = block WHERE article = {Add(parameters, PostgresValues.ArticleKey(article))}";
        }

        string owners = search.Owners is { } some ? "owner" + IsOneOf(some, parameters) : "TRUE";
        return search.Targets is { } targets
            ? $"SELECT {(targets.Count > 1 ? "DISTINCT " : "")}block, first_day, last_day FROM block_targets WHERE target{IsOneOf(targets, parameters)} AND {owners}"
            : $"SELECT first_position AS block, first_day, last_day FROM blocks WHERE {owners}";
    }

    private static string Following(BlockSearch search, NpgsqlParameterCollection parameters) =>
        search.After is { } after ? $"AND (last_day, block) < ({Add(parameters, after.LastDay)}, {Add(parameters, after.Block)})" : "";

    // One actor is compared by equality: only then does the index give the blocks in their order, without sorting.
    private static string IsOneOf(IReadOnlyList<int> numbers, NpgsqlParameterCollection parameters) =>
        numbers.Count == 1 ? $" = {Add(parameters, numbers[0])}" : $" = ANY({Add(parameters, numbers.ToArray())})";

    private static string Add<T>(NpgsqlParameterCollection parameters, T value)
    {
        parameters.Add(new NpgsqlParameter<T> { TypedValue = value });
        return $"${parameters.Count}";
    }

    private static Block Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetInt32(1),
        PostgresValues.ToInstant(row.GetInt64(2)),
        row.GetFieldValue<byte[]>(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4));

    private async ValueTask<List<int>> LearnAsync(NpgsqlCommand command, CancellationToken cancellationToken, Dictionary<int, ActorId>? ids = null)
    {
        List<int> numbers = [];
        foreach ((string id, int number) in await command.ListAsync(row => (row.GetString(0), row.GetInt32(1)), cancellationToken))
        {
            ActorId actor = ActorId.Parse(id);
            known.Learn(actor, number);
            numbers.Add(number);
            ids?.Add(number, actor);
        }

        return numbers;
    }
}
