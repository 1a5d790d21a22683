using System.Collections.Immutable;
using EventGraph.Graph.Views;

namespace EventGraph.Graph.Pathfinding;

/// <summary>A path of an answer.</summary>
/// <param name="Strength">P, the product of its hops' strengths, over 0 to 1.</param>
/// <param name="Hops">Its relationships, from end to end; no vertex twice.</param>
public sealed record RankedPath(double Strength, ImmutableArray<Relationship> Hops);
