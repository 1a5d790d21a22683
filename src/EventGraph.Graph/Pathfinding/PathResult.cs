using System.Collections.Immutable;

namespace EventGraph.Graph.Pathfinding;

/// <summary>The answer to a <see cref="PathQuery"/>.</summary>
/// <param name="Paths">
/// Strongest first; of equally strong ones (to 1.5·10⁻¹¹) fewer hops first, then by vertex numbers. Fewer than k when there are no
/// more. When the search was cut off, the best until then; where it had none yet, the best of at most four hops.
/// </param>
/// <param name="Expanded">How many vertices were expanded.</param>
/// <param name="Why">Which bound cut the search off (<c>budget_ms</c>, <c>max_expanded</c>); null when none did.</param>
public sealed record PathResult(ImmutableArray<RankedPath> Paths, long Expanded, string? Why)
{
    /// <summary>Whether a bound cut the search off.</summary>
    public bool Truncated => Why is not null;
}
