using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Graph.Snapshots;
using EventGraph.Log;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Graph;

/// <summary>Writes feeds by hand.</summary>
internal static class Feed
{
    public static readonly DateOnly Today = new(2024, 1, 1);

    public static FoldCell Cell(
        string source,
        string target,
        DateOnly? day = null,
        double activity = 1,
        double intensity = 0,
        EventType type = EventType.Consult,
        DateOnly? recorded = null,
        ConfidenceBand band = ConfidenceBand.High,
        int count = 1) => new(
            new FoldKey(ActorId.Parse(source), ActorId.Parse(target), type, day ?? Today, recorded ?? Today, band),
            new FoldValue(count, activity, activity * Math.Max(intensity, 0) / 10, activity * Math.Max(-intensity, 0) / 10));

    public static FeedBatch Batch(long position, params FoldCell[] cells) => new(position, position, [.. cells], []);

    public static FeedBatch Batch(long position, ImmutableArray<ActorName> actors, params FoldCell[] cells) => new(position, position, [.. cells], actors);

    public static Snapshot Snapshot(params FoldCell[] cells) => new SnapshotBuilder(World.Gazetteer).Apply(Batch(cells.Length, cells));

    public static int Number(this Snapshot snapshot, string actor) =>
        snapshot.Actors.TryFind(ActorId.Parse(actor), out int number) ? number : throw new KeyNotFoundException(actor);
}
