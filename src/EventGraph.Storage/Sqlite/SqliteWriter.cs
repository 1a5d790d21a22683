using System.Buffers.Binary;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>The one writer of the file, and its transaction: SQLite blocks, so nothing here waits but for the disk.</summary>
internal sealed class SqliteWriter(SqliteConnection connection) : IStoreTransaction, IDisposable
{
    private readonly PreparedStatement _findActor = new(connection, "SELECT number FROM actors WHERE id = ?1");
    private readonly PreparedStatement _findVersion = new(connection, "SELECT version FROM actors WHERE number = ?1");
    private readonly PreparedStatement _raiseVersion = new(connection, "UPDATE actors SET version = ?2 WHERE number = ?1");
    private readonly PreparedStatement _insertActor = new(connection, "INSERT INTO actors (number, id, name, country, first_position) VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly PreparedStatement _moveHead = new(connection, "UPDATE log_head SET position = ?1, actors = ?2, awaited = ?3");
    private readonly PreparedStatement _findEvent = new(connection, "SELECT position FROM event_positions WHERE id = ?1");
    private readonly PreparedStatement _insertEvent = new(connection, "INSERT INTO event_positions (id, position) VALUES (?1, ?2)");
    private readonly PreparedStatement _insertTarget = new(connection, "INSERT INTO block_targets (target, owner, last_day, block, first_day) VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly PreparedStatement _insertBlockArticle = new(connection, "INSERT INTO block_articles (article, block) VALUES (?1, ?2)");
    private readonly PreparedStatement _retractRows = new(connection, "UPDATE blocks SET retractions = ?2 WHERE first_position = ?1");
    private readonly PreparedStatement _findAwaited = new(connection, "SELECT 1 FROM awaited_retractions WHERE id = ?1");
    private readonly PreparedStatement _insertAwaited = new(connection, "INSERT INTO awaited_retractions (id) VALUES (?1)");
    private readonly PreparedStatement _deleteAwaited = new(connection, "DELETE FROM awaited_retractions WHERE id = ?1");

    private readonly PreparedStatement _insertBlock = new(
        connection,
        "INSERT INTO blocks (first_position, owner, first_day, last_day, recorded, rows, bodies) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    private readonly PreparedStatement _insertArticle = new(
        connection,
        "INSERT INTO articles (id, text, published, title, publisher, url, recorded, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

    private readonly PreparedStatement _updateArticle = new(
        connection,
        "UPDATE articles SET state = ?2, events = ?3, reason = ?4, position = ?5 WHERE id = ?1");

    public LogHead Head { get; private set; }

    public ValueTask<IStoreTransaction> BeginAsync()
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            Head = SqliteReads.LogHead(connection);
        }
        catch
        {
            Rollback();
            throw;
        }

        return ValueTask.FromResult<IStoreTransaction>(this);
    }

    public ValueTask FindActorsAsync(IReadOnlyCollection<ActorId> actors, Dictionary<ActorId, int> numbers)
    {
        foreach (ActorId actor in actors)
        {
            if (_findActor.Bind(1, actor.Value).Number() is { } number)
            {
                numbers.Add(actor, (int)number);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<Dictionary<int, long>> ReadVersionsAsync(IReadOnlyCollection<int> actors) =>
        ValueTask.FromResult(actors.ToDictionary(actor => actor, actor => _findVersion.Bind(1, actor).Number() ?? 0));

    public ValueTask<Dictionary<UInt128, long>> FindEventsAsync(IReadOnlyList<UInt128> keys)
    {
        Dictionary<UInt128, long> positions = new(keys.Count);
        Span<byte> id = stackalloc byte[EventKey.Size];
        foreach (UInt128 key in keys)
        {
            if (_findEvent.Bind(1, Write(key, id)).Number() is { } position)
            {
                positions[key] = position;
            }
        }

        return ValueTask.FromResult(positions);
    }

    public ValueTask<HashSet<UInt128>> FindAwaitedAsync(IReadOnlyList<UInt128> keys)
    {
        HashSet<UInt128> awaited = [];
        Span<byte> id = stackalloc byte[EventKey.Size];
        foreach (UInt128 key in keys)
        {
            if (_findAwaited.Bind(1, Write(key, id)).Number() is not null)
            {
                awaited.Add(key);
            }
        }

        return ValueTask.FromResult(awaited);
    }

    public ValueTask<Block> ReadBlockAsync(long position) => ValueTask.FromResult(SqliteReader.Holding(connection, position));

    public ValueTask<ArticleRecord?> FindArticleAsync(string id) => ValueTask.FromResult(SqliteReads.Article(connection, id));

    public ValueTask InsertArticleAsync(ArticleRecord article)
    {
        Article text = article.Article;
        _insertArticle
            .BindKey(1, SqliteValues.ToKey(text.Id))
            .Bind(2, text.Text)
            .Bind(3, text.Published.DayNumber)
            .Bind(4, text.Title)
            .Bind(5, text.Publisher)
            .Bind(6, text.Url)
            .Bind(7, article.Recorded.UtcTicks)
            .Bind(8, (long)article.State)
            .Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask UpdateArticleAsync(ArticleRecord article)
    {
        _updateArticle
            .BindKey(1, SqliteValues.ToKey(article.Article.Id))
            .Bind(2, (long)article.State)
            .Bind(3, article.Events)
            .Bind(4, article.Reason)
            .Bind(5, article.Position)
            .Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask WriteAsync(LogAddition addition)
    {
        Write(addition);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc cref="WriteAsync"/>
    public void Write(LogAddition addition)
    {
        foreach (ActorEntry actor in addition.Actors)
        {
            _insertActor.Bind(1, actor.Number).Bind(2, actor.Id.Value).Bind(3, actor.Name).Bind(4, actor.Country).Bind(5, actor.FirstPosition).Run();
        }

        foreach ((int number, long version) in addition.Versions)
        {
            _raiseVersion.Bind(1, number).Bind(2, version).Run();
        }

        WriteBlocks(addition);
        WriteKeys(addition);
        _moveHead.Bind(1, addition.Head.Position).Bind(2, addition.Head.Actors).Bind(3, addition.Head.Awaited).Run();
    }

    public ValueTask CommitAsync()
    {
        connection.Run("COMMIT");
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the transaction: what was not committed is rolled back.</summary>
    public ValueTask DisposeAsync()
    {
        Rollback();
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the writer.</summary>
    public void Dispose()
    {
        foreach (PreparedStatement statement in new[]
        {
            _findActor, _findVersion, _raiseVersion, _insertActor, _moveHead, _findEvent, _insertEvent, _insertTarget, _insertBlockArticle, _retractRows,
            _findAwaited, _insertAwaited, _deleteAwaited, _insertBlock, _insertArticle, _updateArticle,
        })
        {
            statement.Dispose();
        }
    }

    private void WriteBlocks(LogAddition addition)
    {
        List<(int Target, int Owner, int LastDay, long Block, int FirstDay)> targets = [];
        foreach (NewBlock added in addition.Blocks)
        {
            Block block = added.Block;
            _insertBlock
                .Bind(1, block.First)
                .Bind(2, block.Owner)
                .Bind(3, added.FirstDay)
                .Bind(4, added.LastDay)
                .Bind(5, block.Recorded.UtcTicks)
                .Bind(6, block.Rows)
                .Bind(7, added.Bodies)
                .Run();
            foreach (int target in added.Targets)
            {
                targets.Add((target, block.Owner, added.LastDay, block.First, added.FirstDay));
            }

            foreach (string article in added.Articles)
            {
                _insertBlockArticle.BindKey(1, SqliteValues.ToKey(article)).Bind(2, block.First).Run();
            }
        }

        // In the order of the tree, so that neighbours meet its pages while they are at hand.
        targets.Sort();
        foreach ((int target, int owner, int lastDay, long block, int firstDay) in targets)
        {
            _insertTarget.Bind(1, target).Bind(2, owner).Bind(3, lastDay).Bind(4, block).Bind(5, firstDay).Run();
        }

        foreach ((long block, byte[] retractions) in addition.RetractedRows)
        {
            _retractRows.Bind(1, block).Bind(2, retractions).Run();
        }
    }

    private void WriteKeys(LogAddition addition)
    {
        Span<byte> id = stackalloc byte[EventKey.Size];
        addition.Events.Sort(static (a, b) => a.Key.CompareTo(b.Key));
        foreach ((UInt128 key, long position) in addition.Events)
        {
            _insertEvent.Bind(1, Write(key, id)).Bind(2, position).Run();
        }

        foreach (UInt128 key in addition.Awaited)
        {
            _insertAwaited.Bind(1, Write(key, id)).Run();
        }

        foreach (UInt128 key in addition.Arrived)
        {
            _deleteAwaited.Bind(1, Write(key, id)).Run();
        }
    }

    private static ReadOnlySpan<byte> Write(UInt128 key, Span<byte> id)
    {
        BinaryPrimitives.WriteUInt128BigEndian(id, key);
        return id;
    }

    // A fault such as a full disk has SQLite roll back by itself; there is nothing left to roll back then.
    private void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
        {
            connection.Run("ROLLBACK");
        }
    }
}
