namespace EventGraph.Graph.Pathfinding;

/// <summary>A vertex and its cost.</summary>
internal readonly struct CostEntry(long cost, int vertex) : IHeapEntry<CostEntry>
{
    public readonly long Cost = cost;
    public readonly int Vertex = vertex;

    public static bool Less(in CostEntry left, in CostEntry right) => left.Cost < right.Cost;
}
