using System.Collections.Immutable;
using System.Text.Json;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Reading;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>Reads the file, in a transaction of its own. SQLite blocks: every answer is there when the call returns.</summary>
internal sealed class SqliteReader(SqliteConnection connection, ActorNumbers known) : IStoreReader
{
    private const string Columns = "first_position, owner, recorded, rows, retractions, last_day";

    /// <summary>The block that holds a position.</summary>
    public static Block Holding(SqliteConnection connection, long position)
    {
        using SqliteCommand command = connection.Command(
            $"SELECT {Columns} FROM blocks WHERE first_position <= $position ORDER BY first_position DESC LIMIT 1",
            ("$position", position));
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? Read(reader) : throw new InvalidDataException($"No block holds position {position}.");
    }

    public ValueTask<LogHead> HeadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(SqliteReads.LogHead(connection));

    public ValueTask<IReadOnlyList<int>> NumbersAsync(IReadOnlyCollection<ActorId> actors, CancellationToken cancellationToken)
    {
        List<int> numbers = [];
        foreach (ActorId actor in actors.Distinct())
        {
            if (known.TryGetNumber(actor, out int number))
            {
                numbers.Add(number);
            }
            else if (connection.Scalar("SELECT number FROM actors WHERE id = $id", ("$id", actor.Value)) is long found)
            {
                known.Learn(actor, (int)found);
                numbers.Add((int)found);
            }
        }

        return ValueTask.FromResult<IReadOnlyList<int>>(numbers);
    }

    public ValueTask<IReadOnlyDictionary<int, ActorId>> IdsAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken)
    {
        Dictionary<int, ActorId> ids = new(numbers.Count);
        using PreparedStatementText find = new(connection, "SELECT id FROM actors WHERE number = $number");
        foreach (int number in numbers)
        {
            if (!known.TryGetId(number, out ActorId id))
            {
                id = ActorId.Parse(find.Read(number));
                known.Learn(id, number);
            }

            ids.Add(number, id);
        }

        return ValueTask.FromResult<IReadOnlyDictionary<int, ActorId>>(ids);
    }

    public ValueTask<long> VersionAsync(ActorId actor, CancellationToken cancellationToken) =>
        ValueTask.FromResult((long)(connection.Scalar("SELECT version FROM actors WHERE id = $id", ("$id", actor.Value)) ?? 0L));

    public ValueTask<ImmutableArray<ActorName>> FirstHeardOfAsync(long after, long until, CancellationToken cancellationToken)
    {
        using SqliteCommand command = connection.Command(
            "SELECT id, name, country FROM actors WHERE first_position > $after AND first_position <= $until ORDER BY first_position, number",
            ("$after", after),
            ("$until", until));
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<ActorName>.Builder names = ImmutableArray.CreateBuilder<ActorName>();
        while (reader.Read())
        {
            names.Add(new ActorName(ActorId.Parse(reader.GetString(0)), reader.GetString(1), reader.StringOrNull(2)));
        }

        return ValueTask.FromResult(names.ToImmutable());
    }

    public ValueTask<long?> PositionAsync(UInt128 key, CancellationToken cancellationToken) =>
        ValueTask.FromResult((long?)connection.Scalar("SELECT position FROM event_positions WHERE id = $id", ("$id", SqliteValues.ToKey(EventKey.ToId(key)))));

    public ValueTask<IReadOnlyList<FoundBlock>> FindAsync(BlockSearch search, int limit, CancellationToken cancellationToken)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT {Columns} FROM blocks
            WHERE first_position IN (
                SELECT block FROM ({Candidates(search, command.Parameters)})
                WHERE first_day <= $until AND last_day >= $since {Following(search, command.Parameters)}
                ORDER BY last_day DESC, block DESC
                LIMIT {limit})
            ORDER BY last_day DESC, first_position DESC
            """;
        command.Parameters.AddWithValue("$since", search.FirstDay);
        command.Parameters.AddWithValue("$until", search.LastDay);
        using SqliteDataReader reader = command.ExecuteReader();
        List<FoundBlock> found = [];
        while (reader.Read())
        {
            found.Add(new FoundBlock(Read(reader), reader.GetInt32(5)));
        }

        return ValueTask.FromResult<IReadOnlyList<FoundBlock>>(found);
    }

    public ValueTask<IReadOnlyList<Block>> FollowingAsync(long after, int entries, CancellationToken cancellationToken)
    {
        using SqliteCommand command = connection.Command(
            $"""
            SELECT {Columns} FROM blocks
            WHERE first_position >= (SELECT max(first_position) FROM blocks WHERE first_position <= $next)
            ORDER BY first_position
            """,
            ("$next", after + 1));
        using SqliteDataReader reader = command.ExecuteReader();
        List<Block> blocks = [];
        while ((blocks.Count == 0 || blocks[^1].Last < after + entries) && reader.Read())
        {
            blocks.Add(Read(reader));
        }

        return ValueTask.FromResult<IReadOnlyList<Block>>(blocks);
    }

    public ValueTask<IReadOnlyDictionary<long, byte[]>> BodiesAsync(IReadOnlyCollection<long> blocks, CancellationToken cancellationToken)
    {
        Dictionary<long, byte[]> bodies = new(blocks.Count);
        using SqliteCommand command = connection.Command(
            "SELECT first_position, bodies FROM blocks WHERE first_position IN (SELECT value FROM json_each($blocks))",
            ("$blocks", JsonSerializer.Serialize(blocks)));
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            bodies.Add(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1));
        }

        return ValueTask.FromResult<IReadOnlyDictionary<long, byte[]>>(bodies);
    }

    public ValueTask<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken) => ValueTask.FromResult(SqliteReads.Article(connection, id));

    public ValueTask<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SqliteReads.UnfinishedArticles(connection, limit));

    /// <summary>Where a search finds block, first_day and last_day: in the narrowest index that knows what it asks for.</summary>
    private static string Candidates(BlockSearch search, SqliteParameterCollection parameters)
    {
        if (search.Article is { } article)
        {
            parameters.AddWithValue("$article", SqliteValues.ToKey(article));
            return "SELECT block, first_day, last_day FROM block_articles JOIN blocks ON first_position = block WHERE article = $article";
        }

        string owners = search.Owners is { } some ? "owner" + IsOneOf(some, "$owners", parameters) : "TRUE";
        return search.Targets is { } targets
            ? $"SELECT {(targets.Count > 1 ? "DISTINCT " : "")}block, first_day, last_day FROM block_targets WHERE target{IsOneOf(targets, "$targets", parameters)} AND {owners}"
            : $"SELECT first_position AS block, first_day, last_day FROM blocks WHERE {owners}";
    }

    private static string Following(BlockSearch search, SqliteParameterCollection parameters)
    {
        if (search.After is not { } after)
        {
            return "";
        }

        parameters.AddWithValue("$after_day", after.LastDay);
        parameters.AddWithValue("$after_block", after.Block);
        return "AND (last_day, block) < ($after_day, $after_block)";
    }

    // One actor is compared by equality: only then does the index give the blocks in their order, without sorting.
    private static string IsOneOf(IReadOnlyList<int> numbers, string name, SqliteParameterCollection parameters)
    {
        if (numbers.Count == 1)
        {
            parameters.AddWithValue(name, numbers[0]);
            return $" = {name}";
        }

        parameters.AddWithValue(name, JsonSerializer.Serialize(numbers));
        return $" IN (SELECT value FROM json_each({name}))";
    }

    private static Block Read(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt32(1),
        SqliteValues.ToInstant(reader.GetInt64(2)),
        reader.GetFieldValue<byte[]>(3),
        reader.IsDBNull(4) ? null : reader.GetFieldValue<byte[]>(4));

    /// <summary>Reads ids by number, one compiled statement for all.</summary>
    private sealed class PreparedStatementText : IDisposable
    {
        private readonly SqliteCommand _command;
        private readonly SqliteParameter _number;

        public PreparedStatementText(SqliteConnection connection, string sql)
        {
            _command = connection.CreateCommand();
            _command.CommandText = sql;
            _number = _command.Parameters.Add("$number", SqliteType.Integer);
        }

        public string Read(int number)
        {
            _number.Value = number;
            return (string)(_command.ExecuteScalar() ?? throw new InvalidDataException($"The log has no actor of number {number}."));
        }

        public void Dispose() => _command.Dispose();
    }
}
