using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Log;
using EventGraph.Plover;
using EventGraph.Relationships;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>Reads stretches of the log as what they add to the fold.</summary>
internal static class SqliteFeed
{
    public static FeedBatch Read(SqliteConnection connection, long after, int limit)
    {
        using SqliteCommand command = connection.Command(
            """
            SELECT position, source, target, type, date, recorded, confidence, activity, cooperation, conflict
            FROM events WHERE position > $after ORDER BY position LIMIT $limit
            """,
            ("$after", after),
            ("$limit", limit));
        using ActorIds actors = new(connection);
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<FoldCell>.Builder cells = ImmutableArray.CreateBuilder<FoldCell>();
        long position = after;
        while (reader.Read())
        {
            position = reader.GetInt64(0);
            if (!reader.IsDBNull(7))
            {
                FoldKey key = new(
                    actors.Find(reader.GetInt64(1)),
                    actors.Find(reader.GetInt64(2)),
                    (EventType)reader.GetByte(3),
                    DateOnly.FromDayNumber(reader.GetInt32(4)),
                    SqliteValues.ToDay(reader.GetInt64(5)),
                    FoldKey.BandOf(reader.GetDouble(6)));
                cells.Add(new FoldCell(key, SqliteReads.Value(reader, 1, 7)));
            }
        }

        return new FeedBatch(position, SqliteReads.Head(connection), cells.ToImmutable(), FirstHeardOf(connection, after, position));
    }

    private static ImmutableArray<ActorName> FirstHeardOf(SqliteConnection connection, long after, long until)
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

        return names.ToImmutable();
    }

    /// <summary>Ids by number; each is read once, so that all cells of an actor share one string.</summary>
    private sealed class ActorIds(SqliteConnection connection) : IDisposable
    {
        private readonly PreparedStatement _find = new(connection, "SELECT id FROM actors WHERE number = ?1", 1);
        private readonly Dictionary<long, ActorId> _found = [];

        public ActorId Find(long number)
        {
            if (!_found.TryGetValue(number, out ActorId id))
            {
                id = ActorId.Parse((string)_find.Scalar(number)!);
                _found.Add(number, id);
            }

            return id;
        }

        public void Dispose() => _find.Dispose();
    }
}
