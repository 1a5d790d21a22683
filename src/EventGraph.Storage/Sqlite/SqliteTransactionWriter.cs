using EventGraph.Articles;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>
/// The one writer of the file. Looks before it writes (version, id), so that a write that is refused has touched nothing and its
/// neighbours stay; whatever else fails, fails the transaction.
/// </summary>
internal sealed class SqliteTransactionWriter(SqliteConnection connection, TimeProvider clock) : ITransactionWriter, IDisposable
{
    private readonly PreparedStatement _findVersion = new(connection, "SELECT version FROM actors WHERE id = ?1", 1);
    private readonly PreparedStatement _findActor = new(connection, "SELECT number FROM actors WHERE id = ?1", 1);
    private readonly PreparedStatement _findEvent = new(connection, "SELECT position FROM events WHERE id = ?1", 1);
    private readonly PreparedStatement _raiseVersion = new(connection, "UPDATE actors SET version = version + 1 WHERE number = ?1 RETURNING version", 1);

    private readonly PreparedStatement _insertActor = new(
        connection,
        "INSERT INTO actors (id, name, country, first_position) VALUES (?1, ?2, ?3, ?4) RETURNING number",
        4);

    private readonly PreparedStatement _insertEvent = new(
        connection,
        """
        INSERT INTO events (position, id, source, target, type, date, recorded, confidence, article, activity, cooperation, conflict)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """,
        12);

    private readonly PreparedStatement _insertBody = new(connection, "INSERT INTO event_bodies (position, body) VALUES (?1, ?2)", 2);

    private readonly PreparedStatement _addToFold = new(
        connection,
        """
        INSERT INTO fold (source, target, type, day, recorded_day, band, count, activity, cooperation, conflict)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        ON CONFLICT DO UPDATE SET
            count = count + excluded.count,
            activity = activity + excluded.activity,
            cooperation = cooperation + excluded.cooperation,
            conflict = conflict + excluded.conflict
        """,
        10);

    private readonly PreparedStatement _insertArticle = new(
        connection,
        "INSERT INTO articles (id, text, published, title, publisher, url, recorded, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        8);

    private readonly PreparedStatement _finishArticle = new(
        connection,
        "UPDATE articles SET state = ?2, events = ?3, reason = ?4, position = ?5 WHERE id = ?1",
        5);

    public Task<CommittedBatch> WriteAsync(IReadOnlyList<StoreWrite> writes)
    {
        connection.Run("BEGIN IMMEDIATE");
        try
        {
            SqliteBatch batch = new(clock.GetUtcNow(), SqliteReads.Head(connection));
            foreach (StoreWrite write in writes)
            {
                switch (write)
                {
                    case AppendWrite append:
                        Append(append, batch);
                        break;
                    case AcceptWrite accept:
                        AcceptArticle(accept, batch);
                        break;
                    case FinishWrite finish:
                        FinishArticle(finish);
                        break;
                    default:
                        throw new InvalidOperationException($"The SQLite store does not know how to write a {write.GetType().Name}.");
                }
            }

            AddToFold(batch);
            connection.Run("COMMIT");
            return Task.FromResult(new CommittedBatch(batch.Head, batch.Duplicates, batch.Fold.Relationships));
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (PreparedStatement statement in new[]
        {
            _findVersion, _findActor, _findEvent, _raiseVersion, _insertActor, _insertEvent, _insertBody, _addToFold, _insertArticle, _finishArticle,
        })
        {
            statement.Dispose();
        }
    }

    private void Append(AppendWrite append, SqliteBatch batch)
    {
        long version = (long)(_findVersion.Scalar(append.Owner.Value) ?? 0L);
        if (append.Events.IsEmpty)
        {
            append.Accept(new AppendReceipt(version, 0, 0, batch.Head));
            return;
        }

        if (version != append.ExpectedVersion)
        {
            append.Refuse(new VersionConflictException(append.Owner, append.ExpectedVersion, version));
            return;
        }

        int accepted = 0;
        long last = 0;
        foreach (PreparedEvent prepared in append.Events)
        {
            object id = SqliteValues.ToKey(prepared.Statement.Id);
            long position = (long)(_findEvent.Scalar(id) ?? 0L);
            if (position == 0)
            {
                position = Insert(prepared, id, batch);
                accepted++;
            }

            last = Math.Max(last, position);
        }

        if (accepted > 0)
        {
            version = (long)_raiseVersion.Scalar(batch.Actors[append.Owner])!;
        }

        int duplicate = append.Events.Length - accepted;
        batch.Duplicates += duplicate;
        append.Accept(new AppendReceipt(version, accepted, duplicate, last));
    }

    private long Insert(PreparedEvent prepared, object id, SqliteBatch batch)
    {
        Event statement = prepared.Statement;
        long position = ++batch.Head;
        foreach (Participant participant in prepared.Participants)
        {
            if (!batch.Actors.ContainsKey(participant.Actor))
            {
                string actor = participant.Actor.Value;
                batch.Actors[participant.Actor] =
                    (long)(_findActor.Scalar(actor) ?? _insertActor.Scalar(actor, participant.Name, participant.Country, position)!);
            }
        }

        _insertEvent.Run(
            position,
            id,
            batch.NumberOf(statement.Source),
            batch.NumberOf(statement.Target),
            (long)statement.Type,
            (long)statement.Date.DayNumber,
            batch.Recorded.UtcTicks,
            statement.Confidence,
            statement.Article is null ? null : SqliteValues.ToKey(statement.Article),
            prepared.Value is { } value ? SqliteValues.ToUnits(value.Activity) : null,
            prepared.Value is { } c ? SqliteValues.ToUnits(c.Cooperation) : null,
            prepared.Value is { } k ? SqliteValues.ToUnits(k.Conflict) : null);
        _insertBody.Run(position, prepared.Body);
        batch.Fold.Add(prepared, batch.RecordedDay);
        return position;
    }

    private void AddToFold(SqliteBatch batch)
    {
        foreach ((FoldKey key, FoldValue value) in batch.Fold.Cells)
        {
            _addToFold.Run(
                batch.Actors[key.Source],
                batch.Actors[key.Target],
                (long)key.Type,
                (long)key.Day.DayNumber,
                (long)key.RecordedDay.DayNumber,
                (long)key.Band,
                (long)value.Count,
                SqliteValues.ToUnits(value.Activity),
                SqliteValues.ToUnits(value.Cooperation),
                SqliteValues.ToUnits(value.Conflict));
        }
    }

    private void AcceptArticle(AcceptWrite accept, SqliteBatch batch)
    {
        Article article = accept.Article;
        if (SqliteReads.Article(connection, article.Id) is { } known)
        {
            accept.Accept(new ArticleReceipt(false, known));
            return;
        }

        _insertArticle.Run(
            SqliteValues.ToKey(article.Id),
            article.Text,
            (long)article.Published.DayNumber,
            article.Title,
            article.Publisher,
            article.Url,
            batch.Recorded.UtcTicks,
            (long)ArticleState.Accepted);
        accept.Accept(new ArticleReceipt(true, new ArticleRecord(article, batch.Recorded, ArticleState.Accepted)));
    }

    private void FinishArticle(FinishWrite finish)
    {
        ArticleOutcome outcome = finish.Outcome;
        switch (SqliteReads.Article(connection, finish.Id))
        {
            case null:
                finish.Refuse(new KeyNotFoundException($"The store has no article '{finish.Id}'."));
                break;
            case { State: ArticleState.Accepted } accepted:
                _finishArticle.Run(SqliteValues.ToKey(finish.Id), (long)outcome.State, (long)outcome.Events, outcome.Reason, outcome.Position);
                finish.Accept(accepted with { State = outcome.State, Events = outcome.Events, Reason = outcome.Reason, Position = outcome.Position });
                break;
            case { } finished:
                finish.Accept(finished);
                break;
        }
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
