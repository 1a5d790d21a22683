using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Sqlite;

public sealed class SqliteUpgradeTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_that_kept_events_in_rows_is_carried_over_whole()
    {
        await using SqliteStoreFactory factory = new();
        Event[] events =
        [
            .. Enumerable.Range(0, 300).Select(i => Event(Russia, Actor(i % 7), $"a{i}")),
            Event(null, Kazakhstan, "b"),
            Event(China, null, "c"),
            Event(China, Kazakhstan, "c", e => e with { Status = EventStatus.Negated }),
        ];
        WriteRows(factory.DatabasePath, events);

        IEventStore store = factory.Create(TimeProvider.System);
        await store.InitializeAsync(Cancellation);

        List<LogEntry> log = await store.ReadLogAsync(Cancellation);
        Assert.Equal(events.Json(), log.Select(e => e.Event).Json());
        Assert.All(log, e => Assert.Equal(new DateTimeOffset(2022, 10, 18, 0, 0, 0, TimeSpan.Zero), e.Recorded));
        await store.AssertFoldIsOfTheLogAsync(Cancellation);
        Assert.Equal(300, (await store.ReadEventsAsync(new EventQuery { Sources = [Russia], Limit = EventQuery.MaxLimit }, Cancellation)).Entries.Length);
        Assert.Equal([0], (await store.AppendAsync(Append(5, events[0]), Cancellation)).Duplicates);
        await factory.CloseAsync(store);
    }

    private static void WriteRows(string path, Event[] events)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Run(SchemaScript.Load("Sqlite")[0].Sql);
        connection.Run("PRAGMA user_version = 1");
        using SqliteTransaction transaction = connection.BeginTransaction();
        Dictionary<string, long> numbers = [];
        long recorded = new DateTime(2022, 10, 18, 0, 0, 0, DateTimeKind.Utc).Ticks;
        foreach ((int index, Event statement) in events.Index())
        {
            long position = index + 1;
            foreach (Participant participant in new[] { statement.Source, statement.Target }.OfType<Participant>())
            {
                if (numbers.TryAdd(participant.Actor.Value, numbers.Count + 1))
                {
                    Insert(
                        connection,
                        "INSERT INTO actors (number, id, name, country, first_position, version) VALUES ($number, $id, $name, $country, $position, 5)",
                        ("$number", numbers.Count),
                        ("$id", participant.Actor.Value),
                        ("$name", participant.Name),
                        ("$country", participant.Country),
                        ("$position", position));
                }
            }

            Insert(
                connection,
                "INSERT INTO events (position, id, source, target, type, date, recorded, confidence) VALUES ($position, $id, $source, $target, 1, 1, $recorded, 1)",
                ("$position", position),
                ("$id", SqliteValues.ToKey(statement.Id)),
                ("$source", statement.Source is { } source ? numbers[source.Actor.Value] : null),
                ("$target", statement.Target is { } target ? numbers[target.Actor.Value] : null),
                ("$recorded", recorded));
            Insert(connection, "INSERT INTO event_bodies (position, body) VALUES ($position, $body)", ("$position", position), ("$body", EventJson.Write(statement)));
        }

        transaction.Commit();
    }

    private static void Insert(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using SqliteCommand command = connection.Command(sql, values);
        command.ExecuteNonQuery();
    }
}
