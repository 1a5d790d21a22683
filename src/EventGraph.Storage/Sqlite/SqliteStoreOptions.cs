namespace EventGraph.Storage.Sqlite;

/// <summary>Settings of the store in a SQLite file.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The folder that holds the database; created if need be. One process at a time may have it open. Required.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>Writes that may wait for the next transaction; further callers wait for a place. Default 1,024.</summary>
    public int QueueCapacity { get; set; } = 1_024;

    /// <summary>A transaction that holds so many events takes no further append. Default 50,000.</summary>
    public int MaxBatchEvents { get; set; } = 50_000;

    /// <summary>Reads that run at the same time; further ones wait. Default 4.</summary>
    public int MaxConcurrentReads { get; set; } = 4;

    /// <summary>
    /// How long a statement waits for a lock that something else (a backup, a shell) holds on the file, in whole seconds. Default 5 s.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
