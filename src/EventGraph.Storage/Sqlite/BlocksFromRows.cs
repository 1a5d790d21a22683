using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Relationships;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>Carries the log of a file that kept every event in a row of its own over into blocks, at the positions and with the times that it had.</summary>
internal static class BlocksFromRows
{
    /// <summary>The version of the schema that brought blocks.</summary>
    public const int SchemaVersion = 2;

    // Bounds what is in memory; all of it is one transaction of the schema's.
    private const int BlocksAtATime = 1_000;

    public static void Carry(SqliteConnection connection)
    {
        using SqliteWriter writer = new(connection);
        LogHead head = SqliteReads.LogHead(connection);
        Dictionary<ActorId, int> numbers = ReadActors(connection);
        LogAddition addition = new() { Head = head };
        foreach (List<OldEntry> entries in Blocks(connection))
        {
            addition.Blocks.Add(ToBlock(entries, numbers, addition));
            if (addition.Blocks.Count == BlocksAtATime)
            {
                writer.Write(addition);
                addition = new LogAddition { Head = head };
            }
        }

        writer.Write(addition);
        connection.Run("DROP TABLE old_bodies; DROP TABLE old_events");
    }

    private static Dictionary<ActorId, int> ReadActors(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Command("SELECT id, number FROM actors");
        using SqliteDataReader reader = command.ExecuteReader();
        Dictionary<ActorId, int> numbers = [];
        while (reader.Read())
        {
            numbers.Add(ActorId.Parse(reader.GetString(0)), reader.GetInt32(1));
        }

        return numbers;
    }

    private static IEnumerable<List<OldEntry>> Blocks(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Command(
            "SELECT position, recorded, body FROM old_events JOIN old_bodies USING (position) ORDER BY position");
        using SqliteDataReader reader = command.ExecuteReader();
        List<OldEntry> block = [];
        while (reader.Read())
        {
            OldEntry entry = new(reader.GetInt64(0), reader.GetInt64(1), EventJson.Read(reader.GetString(2)));
            if (block.Count == Block.MaxEntries || (block.Count > 0 && !block[^1].IsFollowedBy(entry)))
            {
                yield return block;
                block = [];
            }

            block.Add(entry);
        }

        if (block.Count > 0)
        {
            yield return block;
        }
    }

    private static NewBlock ToBlock(List<OldEntry> entries, Dictionary<ActorId, int> numbers, LogAddition addition)
    {
        EventRow[] rows = new EventRow[entries.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            Event statement = entries[i].Event;
            UInt128 key = EventKey.TryParse(statement.Id, out UInt128 parsed)
                ? parsed
                : throw new InvalidDataException($"The log has an event with the id '{statement.Id}' at position {entries[i].Position}, which is not {EventRules.IdShape}.");
            rows[i] = new EventRow(key, NumberOf(statement.Source), NumberOf(statement.Target), statement, statement.Weighs ? FoldValue.Of(statement) : null);
            addition.Events.Add((key, entries[i].Position));
        }

        Block block = new(entries[0].Position, numbers[entries[0].Event.Owner], SqliteValues.ToInstant(entries[0].Recorded), EventRow.ToBytes(rows), null);
        return NewBlock.Of(block, BlockBodies.Pack(entries.Select(e => e.Event)), [.. entries.Select(e => e.Event.Article).OfType<string>().Distinct()]);

        int NumberOf(Participant? participant) => participant is null ? 0 : numbers[participant.Actor];
    }

    private sealed record OldEntry(long Position, long Recorded, Event Event)
    {
        public bool IsFollowedBy(OldEntry next) => next.Position == Position + 1 && next.Recorded == Recorded && next.Event.Owner == Event.Owner;
    }
}
