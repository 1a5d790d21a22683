namespace EventGraph.Storage;

/// <summary>Settings of the store, whatever its database.</summary>
public abstract class EventStoreOptions
{
    /// <summary>Writes that may wait for the next transaction; further callers wait for a place. Default 1,024.</summary>
    public int QueueCapacity { get; set; } = 1_024;

    /// <summary>A transaction that holds so many events takes no further append. Default 50,000.</summary>
    public int MaxBatchEvents { get; set; } = 50_000;

    /// <summary>Reads that run at the same time; further ones wait. Default 4, at most 256.</summary>
    public int MaxConcurrentReads { get; set; } = 4;

    /// <summary>The setting that cannot work, and why; null where all can.</summary>
    internal virtual string? Fault() => this switch
    {
        { QueueCapacity: < 1 } => $"{nameof(QueueCapacity)} is {QueueCapacity}, not at least 1",
        { MaxBatchEvents: < 1 } => $"{nameof(MaxBatchEvents)} is {MaxBatchEvents}, not at least 1",
        { MaxConcurrentReads: < 1 or > 256 } => $"{nameof(MaxConcurrentReads)} is {MaxConcurrentReads}, not 1 to 256",
        _ => null,
    };
}
