namespace EventGraph.Graph.Pathfinding;

/// <summary>The memory of one direction of a two-sided search.</summary>
internal sealed class SearchSide
{
    /// <summary>Least cost found so far, by vertex.</summary>
    public long[] Costs { get; private set; } = [];

    /// <summary>What to expand next.</summary>
    public MinHeap<CostEntry> Heap { get; } = new();

    /// <summary>Makes room for vertices.</summary>
    public void Resize(int vertices) => Costs = new long[vertices];

    /// <summary>Starts at a vertex.</summary>
    public void Start(int vertex, int vertices)
    {
        Costs.AsSpan(0, vertices).Fill(PathCost.Infinite);
        Heap.Clear();
        Costs[vertex] = 0;
        Heap.Push(new CostEntry(0, vertex));
    }
}
