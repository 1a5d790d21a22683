using EventGraph.Events;
using EventGraph.Log;

namespace EventGraph.Gateway.Log;

/// <summary>One change.</summary>
/// <param name="Position">Its position in the log.</param>
/// <param name="Recorded">When the log learned of it (UTC).</param>
/// <param name="Change">Whether the event came or was taken back.</param>
/// <param name="Event">The event.</param>
internal sealed record ChangeAnswer(long Position, DateTimeOffset Recorded, ChangeKind Change, Event Event)
{
    public static ChangeAnswer Of(LogChange change) =>
        new(change.Position, change.Recorded, change.IsRetraction ? ChangeKind.Deletion : ChangeKind.Upsert, change.Event);
}
