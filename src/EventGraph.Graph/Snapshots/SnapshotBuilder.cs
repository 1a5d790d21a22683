using EventGraph.Actors;
using EventGraph.Log;
using EventGraph.Relationships;

namespace EventGraph.Graph.Snapshots;

/// <summary>
/// Follows the feed: each batch makes a new snapshot, which shares with the one before every row that the batch did not touch.
/// Batches are applied by one thread at a time; <see cref="Current"/> may be read by any.
/// </summary>
public sealed class SnapshotBuilder
{
    private readonly ActorRegistry _registry;
    private volatile Snapshot _current;

    /// <summary>Starts with an empty snapshot at position 0 whose directory holds the gazetteer's actors.</summary>
    public SnapshotBuilder(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        _registry = new ActorRegistry(gazetteer);
        _current = new Snapshot(0, _registry.Directory, [], default);
    }

    /// <summary>The latest snapshot.</summary>
    public Snapshot Current => _current;

    /// <summary>Adds a batch, which must be the one that follows <see cref="Current"/>, and publishes the snapshot it leads to.</summary>
    /// <returns>The new snapshot; the current one where the batch moves nothing.</returns>
    /// <exception cref="ArgumentException">The batch ends before the current position, or adds cells without moving it on: it was applied before.</exception>
    public Snapshot Apply(FeedBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Snapshot before = _current;
        if (batch.Position < before.Position || (batch.Position == before.Position && !batch.Cells.IsEmpty))
        {
            throw new ArgumentException($"The batch ends at position {batch.Position}, and the snapshot has {before.Position} already.", nameof(batch));
        }

        if (batch.Position == before.Position && batch.Actors.IsEmpty)
        {
            return before;
        }

        foreach (ActorName actor in batch.Actors)
        {
            _registry.Learn(actor);
        }

        RowAddition[] additions = ToAdditions(batch);
        RelationshipRow[] rows = new RelationshipRow[_registry.Directory.Count];
        before.Rows.CopyTo(rows);
        rows.AsSpan(before.Rows.Length).Fill(RelationshipRow.Empty);
        for (int from = 0, until; from < additions.Length; from = until)
        {
            int source = additions[from].Source;
            for (until = from + 1; until < additions.Length && additions[until].Source == source; until++)
            {
            }

            rows[source] = rows[source].With(additions.AsSpan(from..until));
        }

        FoldFingerprint fingerprint = before.Fingerprint;
        foreach (ref readonly FoldCell cell in batch.Cells.AsSpan())
        {
            fingerprint += FoldFingerprint.Of(cell);
        }

        return _current = new Snapshot(batch.Position, _registry.Directory, rows, fingerprint);
    }

    private RowAddition[] ToAdditions(FeedBatch batch)
    {
        RowAddition[] additions = new RowAddition[batch.Cells.Length];
        for (int i = 0; i < additions.Length; i++)
        {
            ref readonly FoldCell cell = ref batch.Cells.ItemRef(i);
            additions[i] = new RowAddition(_registry.NumberOf(cell.Key.Source), _registry.NumberOf(cell.Key.Target), new DayCell(cell));
        }

        Array.Sort(additions);
        return additions;
    }
}
