using EventGraph.Graph.Views;

namespace EventGraph.Gateway.Relationships;

/// <summary>What was asked, as it was understood.</summary>
/// <param name="Position">The position of the event log that the answer was computed at.</param>
/// <param name="AsOf">The day that weights are computed for.</param>
/// <param name="Level">Who counts as a vertex.</param>
/// <param name="HalfLife">After how many days an event weighs half.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next page; null on the last.</param>
/// <param name="Truncated">Whether there is more than the page holds.</param>
internal sealed record RelationshipMeta(long Position, DateOnly AsOf, Level Level, double HalfLife, string? NextCursor, bool Truncated)
{
    public static RelationshipMeta Of(View view, string? nextCursor = null) => new(
        view.Position, view.Parameters.AsOf, view.Parameters.Level, view.Parameters.HalfLifeDays, nextCursor, nextCursor is not null);
}
