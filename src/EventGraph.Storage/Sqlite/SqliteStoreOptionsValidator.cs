using Microsoft.Extensions.Options;

namespace EventGraph.Storage.Sqlite;

/// <summary>Stops the start when a setting cannot work.</summary>
internal sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        string? fault = options switch
        {
            _ when string.IsNullOrWhiteSpace(options.DataDirectory) => $"{nameof(options.DataDirectory)} is not set; it names the folder of the database",
            _ when File.Exists(options.DataDirectory) => $"{nameof(options.DataDirectory)} '{options.DataDirectory}' is a file, not a folder",
            { QueueCapacity: < 1 } => $"{nameof(options.QueueCapacity)} is {options.QueueCapacity}, not at least 1",
            { MaxBatchEvents: < 1 } => $"{nameof(options.MaxBatchEvents)} is {options.MaxBatchEvents}, not at least 1",
            { MaxConcurrentReads: < 1 or > 256 } => $"{nameof(options.MaxConcurrentReads)} is {options.MaxConcurrentReads}, not 1 to 256",
            _ when options.BusyTimeout < TimeSpan.FromSeconds(1) || options.BusyTimeout > TimeSpan.FromMinutes(10) =>
                $"{nameof(options.BusyTimeout)} is {options.BusyTimeout}, not 1 second to 10 minutes",
            _ => null,
        };
        return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail($"The SQLite store's {fault}.");
    }
}
