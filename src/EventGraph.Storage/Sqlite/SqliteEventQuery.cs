using System.Collections.Immutable;
using System.Text.Json;
using EventGraph.Actors;
using EventGraph.Log;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>Reads pages of events.</summary>
internal static class SqliteEventQuery
{
    public static EventPage Read(SqliteConnection connection, EventQuery query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT e.position, e.recorded, b.body
            FROM (
                SELECT position, recorded, date FROM events
                WHERE {string.Join(" AND ", Conditions(query, command.Parameters))}
                ORDER BY date DESC, position DESC
                LIMIT {query.Limit + 1}
            ) AS e JOIN event_bodies AS b ON b.position = e.position
            ORDER BY e.date DESC, e.position DESC
            """;
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<LogEntry>.Builder entries = ImmutableArray.CreateBuilder<LogEntry>();
        while (entries.Count < query.Limit && reader.Read())
        {
            entries.Add(SqliteReads.Entry(reader));
        }

        bool more = entries.Count == query.Limit && reader.Read();
        return new EventPage(entries.ToImmutable(), more ? new EventCursor(entries[^1].Event.Date, entries[^1].Position) : null);
    }

    private static IEnumerable<string> Conditions(EventQuery query, SqliteParameterCollection parameters)
    {
        yield return "TRUE";
        if (!query.Sources.IsDefaultOrEmpty)
        {
            yield return "source" + IsOneOf(query.Sources, "$sources", parameters);
        }

        if (!query.Targets.IsDefaultOrEmpty)
        {
            yield return "target" + IsOneOf(query.Targets, "$targets", parameters);
        }

        if (!query.Types.IsDefaultOrEmpty)
        {
            // An enumeration's numbers, so there is nothing to quote.
            yield return $"type IN ({string.Join(',', query.Types.Select(t => (int)t))})";
        }

        if (query.Since is { } since)
        {
            parameters.AddWithValue("$since", since.DayNumber);
            yield return "date >= $since";
        }

        if (query.Until is { } until)
        {
            parameters.AddWithValue("$until", until.DayNumber);
            yield return "date <= $until";
        }

        if (query.KnownAt is { } knownAt)
        {
            parameters.AddWithValue("$known_until", knownAt.ToDateTime(TimeOnly.MaxValue).Ticks);
            yield return "recorded <= $known_until";
        }

        if (query.Article is { } article)
        {
            parameters.AddWithValue("$article", SqliteValues.ToKey(article));
            yield return "article = $article";
        }

        if (query.MinConfidence > 0)
        {
            parameters.AddWithValue("$min_confidence", query.MinConfidence);
            yield return "confidence >= $min_confidence";
        }

        if (query.OnlyWeighing)
        {
            yield return "activity IS NOT NULL";
        }

        if (query.After is { } after)
        {
            parameters.AddWithValue("$date", after.Date.DayNumber);
            parameters.AddWithValue("$position", after.Position);
            yield return "date <= $date AND (date < $date OR position < $position)";
        }
    }

    // One actor is compared by equality: only then do the indexes give the page in its order, without sorting.
    private static string IsOneOf(ImmutableArray<ActorId> actors, string name, SqliteParameterCollection parameters)
    {
        if (actors.Length == 1)
        {
            parameters.AddWithValue(name, actors[0].Value);
            return $" = (SELECT number FROM actors WHERE id = {name})";
        }

        parameters.AddWithValue(name, JsonSerializer.Serialize(actors.Select(a => a.Value)));
        return $" IN (SELECT number FROM actors WHERE id IN (SELECT value FROM json_each({name})))";
    }
}
