namespace EventGraph.Gateway.Relationships;

/// <summary>Which way relationships go, seen from an actor.</summary>
internal enum Direction
{
    /// <summary>What the actor did to others.</summary>
    Out,

    /// <summary>What others did to the actor.</summary>
    In,
}
