using EventGraph.Gateway.Responses;
using EventGraph.Graph.Pathfinding;
using EventGraph.Graph.Views;

namespace EventGraph.Gateway.Paths;

/// <summary>What was asked, as it was understood.</summary>
/// <param name="Position">The position of the event log that the answer was computed at.</param>
/// <param name="From">Where paths start.</param>
/// <param name="To">Where they end.</param>
/// <param name="AsOf">The day that weights are computed for.</param>
/// <param name="Level">Who counts as a vertex.</param>
/// <param name="Mode">What the strength of a hop is.</param>
/// <param name="HalfLife">After how many days an event weighs half.</param>
/// <param name="Engine">Who computed: native or quikgraph.</param>
internal sealed record PathMeta(
    long Position, ActorReference From, ActorReference To, DateOnly AsOf, Level Level, PathMode Mode, double HalfLife, string Engine);
