namespace EventGraph.Graph.Pathfinding;

/// <summary>Who computes. Both give the same answer, to the last bit.</summary>
public enum PathEngine
{
    /// <summary>Kernels of this project.</summary>
    Native,

    /// <summary>QuikGraph's Dijkstra; slower, and independent.</summary>
    QuikGraph,
}
