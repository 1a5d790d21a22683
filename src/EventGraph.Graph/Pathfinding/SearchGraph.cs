namespace EventGraph.Graph.Pathfinding;

/// <summary>The arrays that searches run on: compressed sparse rows in both directions, other ends ascending, with costs.</summary>
internal sealed class SearchGraph(int[] outStarts, int[] outTargets, long[] outCosts, int[] inStarts, int[] inSources, long[] inCosts)
{
    public readonly int[] OutStarts = outStarts;
    public readonly int[] OutTargets = outTargets;
    public readonly long[] OutCosts = outCosts;
    public readonly int[] InStarts = inStarts;
    public readonly int[] InSources = inSources;
    public readonly long[] InCosts = inCosts;

    /// <summary>Vertices are below this number.</summary>
    public int VertexLimit => OutStarts.Length - 1;

    /// <summary>The cost of the hop from one vertex to another, which there must be.</summary>
    public long CostOf(int source, int target)
    {
        int start = OutStarts[source];
        return OutCosts[Array.BinarySearch(OutTargets, start, OutStarts[source + 1] - start, target)];
    }

    /// <summary>The cost of a path.</summary>
    public long CostOf(ReadOnlySpan<int> path)
    {
        long cost = 0;
        for (int i = 1; i < path.Length; i++)
        {
            cost += CostOf(path[i - 1], path[i]);
        }

        return cost;
    }
}
