namespace EventGraph.Gateway.Paths;

/// <summary>What it took to answer.</summary>
/// <param name="Expanded">Vertices that the search expanded.</param>
/// <param name="DurationMs">How long the search took, in milliseconds; reading evidence not included.</param>
/// <param name="Truncated">Whether a bound cut the search off; the paths found until then are the best all the same.</param>
/// <param name="Why">Which bound: budget_ms or max_expanded; null when none did.</param>
internal sealed record PathStats(long Expanded, double DurationMs, bool Truncated, string? Why);
