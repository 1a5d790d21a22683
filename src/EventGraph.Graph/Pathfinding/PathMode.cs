namespace EventGraph.Graph.Pathfinding;

/// <summary>What the strength of a hop is.</summary>
public enum PathMode
{
    /// <summary>Dependence D: how much of what reaches the target comes from the source.</summary>
    Influence,

    /// <summary>Bandwidth B: how much passes between the two.</summary>
    Contact,
}
