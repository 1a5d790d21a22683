namespace EventGraph.Graph.Pathfinding;

/// <summary>Finds the best way to complete a path whose beginning is fixed: what <see cref="KBestPaths"/> needs of an engine.</summary>
internal interface IDeviationSearch
{
    /// <summary>
    /// No more than the cost of the best completion of a beginning; <see cref="PathCost.Infinite"/> where there surely is none.
    /// Cheap compared with <see cref="TrySolve"/>.
    /// </summary>
    /// <param name="prefix">The beginning; its last vertex is where the completion starts.</param>
    /// <param name="banned">Vertices that may not come next.</param>
    long Bound(ReadOnlySpan<int> prefix, ReadOnlySpan<int> banned);

    /// <summary>
    /// The best completion: of least cost and, of those, the first by its vertices in order; it meets no vertex of the beginning
    /// and keeps the whole path within the bound of hops. False where there is none, or when the budget ended.
    /// </summary>
    /// <param name="prefix">The beginning; its last vertex is where the completion starts.</param>
    /// <param name="banned">Vertices that may not come next.</param>
    /// <param name="completion">The vertices after the beginning, the target last.</param>
    bool TrySolve(ReadOnlySpan<int> prefix, ReadOnlySpan<int> banned, out int[] completion);
}
