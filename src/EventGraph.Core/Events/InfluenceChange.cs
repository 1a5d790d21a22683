namespace EventGraph.Events;

/// <summary>What an INFLUENCE claim says of the source's influence over the target.</summary>
public enum InfluenceChange : byte
{
    /// <summary>It grows.</summary>
    Gain = 1,

    /// <summary>It is there.</summary>
    Hold = 2,

    /// <summary>It shrinks. Never weighs in the graph; shown in shifts.</summary>
    Loss = 3,
}
