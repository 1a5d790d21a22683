using EventGraph.Actors;
using EventGraph.Benchmarks.Importing;
using EventGraph.Events;
using EventGraph.Importing;
using EventGraph.Log;

namespace EventGraph.Benchmarks.Storage;

/// <summary>Events as an import makes them of rows of GDELT's shape (<see cref="GdeltFile"/>), and their owners' appends.</summary>
internal static class ImportedEvents
{
    public static async Task<List<Event>> MakeAsync(int count)
    {
        using MemoryStream file = new();
        GdeltFile.Write(file, 2 * count, seed: 1);
        file.Position = 0;
        List<Event> events = new(2 * count);
        await foreach (ImportBatch batch in new RowImporter(Gazetteer.Default).ReadAsync(ImportFormat.Gdelt2, file, ImportOptions.Default, CancellationToken.None))
        {
            events.AddRange(batch.Events);
        }

        return events[..count];
    }

    /// <summary>A batch as the owners append it.</summary>
    public static ActorAppend[] Appends(IEnumerable<Event> batch, IReadOnlyDictionary<ActorId, long> versions) =>
        [.. batch.GroupBy(e => e.Owner).Select(g => new ActorAppend(g.Key, versions.GetValueOrDefault(g.Key), [.. g]))];
}
