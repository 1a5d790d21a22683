using System.Collections.Concurrent;

namespace EventGraph.Graph.Pathfinding;

/// <summary>The memory of a search, kept for the next one. Rent, use on one thread, dispose.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly ConcurrentQueue<Workspace> Idle = [];

    /// <summary>One direction of a two-sided search.</summary>
    public SearchSide Forward { get; } = new();

    /// <summary>The other.</summary>
    public SearchSide Backward { get; } = new();

    /// <summary>Vertices that searches mark; all false when rented, and to be left so.</summary>
    public bool[] Marks { get; private set; } = [];

    /// <summary>Vertices met, for whatever a search needs.</summary>
    public List<int> Vertices { get; } = [];

    /// <summary>Vertices near a start.</summary>
    public List<int> Near { get; } = [];

    /// <summary>By hops left, then vertex: least cost to the target.</summary>
    public long[][] CostsToTarget { get; } = new long[PathQuery.MaxMaxHops + 1][];

    /// <summary>By hops made times the number of vertices plus the vertex: least cost from the start; infinite when rented, and to be left so.</summary>
    public long[] Costs { get; private set; } = [];

    /// <summary>By the same, the state before.</summary>
    public int[] Before { get; private set; } = [];

    /// <summary>States whose cost was set.</summary>
    public List<int> Touched { get; } = [];

    /// <summary>Of a search by estimated cost.</summary>
    public MinHeap<GuidedEntry> Guided { get; } = new();

    /// <summary>A workspace for a number of vertices.</summary>
    public static Workspace Rent(int vertices)
    {
        if (!Idle.TryDequeue(out Workspace? workspace))
        {
            workspace = new Workspace();
        }

        if (workspace.Marks.Length < vertices)
        {
            workspace.Marks = new bool[vertices];
            workspace.Forward.Resize(vertices);
            workspace.Backward.Resize(vertices);
            Array.Clear(workspace.CostsToTarget);
            workspace.Costs = [];
            workspace.Before = [];
        }

        return workspace;
    }

    /// <summary>Makes room for the states of a guided search.</summary>
    public void NeedStates(int states)
    {
        if (Costs.Length < states)
        {
            Costs = new long[states];
            Costs.AsSpan().Fill(PathCost.Infinite);
            Before = new int[states];
        }
    }

    /// <summary>The costs to the target with so many hops left.</summary>
    public long[] NeedCostsToTarget(int hops) => CostsToTarget[hops] ??= new long[Marks.Length];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Idle.Count < Environment.ProcessorCount)
        {
            Idle.Enqueue(this);
        }
    }
}
