using System.Text.RegularExpressions;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>Settings of the store on PostgreSQL.</summary>
public sealed partial class PostgresStoreOptions : EventStoreOptions
{
    /// <summary>
    /// Where the database is and who logs in, as Npgsql reads it: <c>Host=db;Database=eventgraph;Username=eventgraph;Password=…</c>. Required. What it says
    /// of pools, timeouts and encryption holds; a pooler between must keep a session together (it passes <c>LISTEN</c> on).
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The schema that holds the store's tables, of small letters, digits and underscores; created if need be. Default <c>eventgraph</c>.</summary>
    public string Schema { get; set; } = "eventgraph";

    /// <summary>
    /// How long a writing transaction may stand still before the server ends it, so that a silo that hangs does not keep others from the log. They wait twice
    /// as long for it, and then fail their callers. Default 10 s.
    /// </summary>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(10);

    internal override string? Fault() => this switch
    {
        _ when string.IsNullOrWhiteSpace(ConnectionString) => $"{nameof(ConnectionString)} is not set; it says where the database is",
        _ when !IsConnectionString(ConnectionString) =>
            $"{nameof(ConnectionString)} is none that can be read; it looks like Host=db;Database=eventgraph;Username=eventgraph;Password=…",
        _ when !SchemaName().IsMatch(Schema) || Schema.StartsWith("pg_", StringComparison.Ordinal) =>
            $"{nameof(Schema)} is '{Schema}', not a name of small letters, digits and underscores (63 at most, no digit first, not pg_…)",
        _ when StallTimeout < TimeSpan.FromSeconds(1) || StallTimeout > TimeSpan.FromMinutes(10) => $"{nameof(StallTimeout)} is {StallTimeout}, not 1 second to 10 minutes",
        _ => base.Fault(),
    };

    // What Npgsql says of a mistake may repeat a piece of a password, so it is not told.
    private static bool IsConnectionString(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text).Host is not null;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[a-z_][a-z0-9_]{0,62}\z", RegexOptions.NonBacktracking)]
    private static partial Regex SchemaName();
}
