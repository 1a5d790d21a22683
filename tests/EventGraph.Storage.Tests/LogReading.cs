using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;

namespace EventGraph.Storage.Tests;

/// <summary>Reads a whole store, and holds its fold against its log.</summary>
internal static class LogReading
{
    /// <summary>All entries in the order of their positions.</summary>
    public static async Task<List<LogEntry>> ReadLogAsync(this IEventStore store, CancellationToken cancellationToken)
    {
        List<LogEntry> entries = [];
        EventCursor? after = null;
        do
        {
            EventPage page = await store.ReadEventsAsync(new EventQuery { After = after, Limit = EventQuery.MaxLimit }, cancellationToken);
            entries.AddRange(page.Entries);
            after = page.Next;
        }
        while (after is not null);

        entries.Sort((a, b) => a.Position.CompareTo(b.Position));
        return entries;
    }

    /// <summary>The fold of entries, from nothing.</summary>
    public static Dictionary<FoldKey, FoldValue> Fold(IEnumerable<LogEntry> entries)
    {
        Dictionary<FoldKey, FoldValue> fold = [];
        foreach (LogEntry entry in entries.Where(e => e.Event.Weighs))
        {
            FoldKey key = FoldKey.Of(entry.Event, DateOnly.FromDateTime(entry.Recorded.UtcDateTime));
            fold[key] = fold.GetValueOrDefault(key) + FoldValue.Of(entry.Event);
        }

        return fold;
    }

    /// <summary>The stored fold, the fold of the log and the fold of the feed are one, to the bit; positions have neither gap nor repetition.</summary>
    public static async Task AssertFoldIsOfTheLogAsync(this IEventStore store, CancellationToken cancellationToken)
    {
        List<LogEntry> log = await store.ReadLogAsync(cancellationToken);
        Assert.Equal(Enumerable.Range(1, log.Count).Select(i => (long)i), log.Select(e => e.Position));
        Assert.Distinct(log.Select(e => e.Event.Id));

        Dictionary<FoldKey, FoldValue> expected = Fold(log);
        List<FoldCell> stored = [];
        foreach (ActorId owner in log.Select(e => e.Event.Owner).Distinct())
        {
            stored.AddRange((await store.LoadActorAsync(owner, cancellationToken)).Cells);
        }

        Assert.Equal(expected, stored.ToDictionary(c => c.Key, c => c.Value));

        FeedBatch feed = await store.ReadFeedAsync(0, Math.Max(1, log.Count), cancellationToken);
        Assert.Equal(expected, feed.Cells.GroupBy(c => c.Key, c => c.Value).ToDictionary(g => g.Key, g => g.Aggregate(FoldValue.Add)));
        Assert.Equal(
            log.SelectMany(e => new[] { e.Event.Source, e.Event.Target, e.Event.Rival }.OfType<Participant>().Select(p => p.Actor)).Distinct(),
            feed.Actors.Select(a => a.Id));
    }
}
