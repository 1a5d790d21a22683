using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Plover;
using EventGraph.Relationships;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>What can be asked of the file, but for pages of events (<see cref="SqliteEventQuery"/>) and the feed (<see cref="SqliteFeed"/>).</summary>
internal static class SqliteReads
{
    public static long Head(SqliteConnection connection) =>
        (long)(connection.Scalar("SELECT seq FROM sqlite_sequence WHERE name = 'events'") ?? 0L);

    public static ArticleRecord? Article(SqliteConnection connection, string id)
    {
        using SqliteCommand command = connection.Command(
            "SELECT text, published, title, publisher, url, recorded, state, events, reason, position FROM articles WHERE id = $id",
            ("$id", SqliteValues.ToKey(id)));
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        Article article = new()
        {
            Id = id,
            Text = reader.GetString(0),
            Published = DateOnly.FromDayNumber(reader.GetInt32(1)),
            Title = reader.StringOrNull(2),
            Publisher = reader.StringOrNull(3),
            Url = reader.StringOrNull(4),
        };
        return new ArticleRecord(article, SqliteValues.ToInstant(reader.GetInt64(5)), (ArticleState)reader.GetByte(6))
        {
            Events = reader.IsDBNull(7) ? null : reader.GetInt32(7),
            Reason = reader.StringOrNull(8),
            Position = reader.IsDBNull(9) ? null : reader.GetInt64(9),
        };
    }

    public static ImmutableArray<string> UnfinishedArticles(SqliteConnection connection, int limit)
    {
        using SqliteCommand command = connection.Command("SELECT id FROM articles WHERE state = 1 ORDER BY number LIMIT $limit", ("$limit", limit));
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            ids.Add(SqliteValues.FromKey(reader.GetValue(0)));
        }

        return ids.ToImmutable();
    }

    public static ActorRecord Actor(SqliteConnection connection, ActorId actor)
    {
        long version = (long)(connection.Scalar("SELECT version FROM actors WHERE id = $id", ("$id", actor.Value)) ?? 0L);
        using SqliteCommand command = connection.Command(
            """
            SELECT target.id, type, day, recorded_day, band, count, activity, cooperation, conflict
            FROM actors AS source
            JOIN fold ON fold.source = source.number
            JOIN actors AS target ON target.number = fold.target
            WHERE source.id = $id
            ORDER BY target.id, type, day, recorded_day, band
            """,
            ("$id", actor.Value));
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<FoldCell>.Builder cells = ImmutableArray.CreateBuilder<FoldCell>();
        while (reader.Read())
        {
            FoldKey key = new(
                actor,
                ActorId.Parse(reader.GetString(0)),
                (EventType)reader.GetByte(1),
                DateOnly.FromDayNumber(reader.GetInt32(2)),
                DateOnly.FromDayNumber(reader.GetInt32(3)),
                (ConfidenceBand)reader.GetByte(4));
            cells.Add(new FoldCell(key, Value(reader, reader.GetInt32(5), 6)));
        }

        return new ActorRecord(version, cells.ToImmutable());
    }

    public static LogEntry? Event(SqliteConnection connection, string id)
    {
        using SqliteCommand command = connection.Command(
            "SELECT position, recorded, body FROM events JOIN event_bodies USING (position) WHERE id = $id",
            ("$id", SqliteValues.ToKey(id)));
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read() ? Entry(reader) : null;
    }

    /// <summary>The entry of a row that starts with position, recorded and body.</summary>
    public static LogEntry Entry(SqliteDataReader reader) =>
        new(reader.GetInt64(0), SqliteValues.ToInstant(reader.GetInt64(1)), EventJson.Read(reader.GetString(2)));

    /// <summary>The fold's value of a row that holds activity, cooperation and conflict from a column on.</summary>
    public static FoldValue Value(SqliteDataReader reader, int count, int column) => new(
        count,
        SqliteValues.FromUnits(reader.GetInt64(column)),
        SqliteValues.FromUnits(reader.GetInt64(column + 1)),
        SqliteValues.FromUnits(reader.GetInt64(column + 2)));
}
