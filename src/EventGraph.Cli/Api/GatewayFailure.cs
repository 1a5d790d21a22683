namespace EventGraph.Cli.Api;

/// <summary>What kept a gateway from answering.</summary>
internal enum GatewayFailure
{
    /// <summary>Nobody is there.</summary>
    NotThere,

    /// <summary>Somebody was there, and the connection broke.</summary>
    BrokenOff,

    /// <summary>It has too much to do, or is not ready; it says when to come back.</summary>
    Busy,

    /// <summary>It does not do what is asked.</summary>
    Refused,
}
