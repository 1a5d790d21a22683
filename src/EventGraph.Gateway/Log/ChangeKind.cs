namespace EventGraph.Gateway.Log;

/// <summary>What a change does.</summary>
internal enum ChangeKind
{
    /// <summary>The event is in the log from here on.</summary>
    Upsert,

    /// <summary>The event was taken back, and is out of every fold from here on.</summary>
    Deletion,
}
