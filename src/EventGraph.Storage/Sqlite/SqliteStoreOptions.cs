namespace EventGraph.Storage.Sqlite;

/// <summary>Settings of the store in a SQLite file.</summary>
public sealed class SqliteStoreOptions : EventStoreOptions
{
    /// <summary>The folder that holds the database; created if need be. One process at a time may have it open. Required.</summary>
    public string DataDirectory { get; set; } = "";

    /// <summary>
    /// How long a statement waits for a lock that something else (a backup, a shell) holds on the file, in whole seconds. Default 5 s.
    /// </summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    internal override string? Fault() => this switch
    {
        _ when string.IsNullOrWhiteSpace(DataDirectory) => $"{nameof(DataDirectory)} is not set; it names the folder of the database",
        _ when File.Exists(DataDirectory) => $"{nameof(DataDirectory)} '{DataDirectory}' is a file, not a folder",
        _ when BusyTimeout < TimeSpan.FromSeconds(1) || BusyTimeout > TimeSpan.FromMinutes(10) => $"{nameof(BusyTimeout)} is {BusyTimeout}, not 1 second to 10 minutes",
        _ => base.Fault(),
    };
}
