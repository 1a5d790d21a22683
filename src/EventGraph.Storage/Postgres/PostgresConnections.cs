using System.Globalization;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>The connections that a store makes: one that writes, some that read, one that listens.</summary>
internal sealed class PostgresConnections(PostgresStoreOptions options)
{
    private const int PreparedStatements = 64;
    private const int KeepAliveSeconds = 15;

    /// <summary>
    /// The writer's. The server ends a transaction that stands still, and looks after a host that fell silent. One question may be for 50,000 events: memory
    /// for it.
    /// </summary>
    public NpgsqlDataSource Writing() => NpgsqlDataSource.Create(Settings(
        "writer",
        1,
        ("work_mem", "65536"),
        ("lock_timeout", Milliseconds(2 * options.StallTimeout)),
        ("idle_in_transaction_session_timeout", Milliseconds(options.StallTimeout)),
        ("tcp_keepalives_idle", "10"),
        ("tcp_keepalives_interval", "5"),
        ("tcp_keepalives_count", "3")));

    /// <summary>The readers': their transactions cannot write.</summary>
    public NpgsqlDataSource Reading() => NpgsqlDataSource.Create(Settings(
        "reader",
        options.MaxConcurrentReads,
        ("default_transaction_read_only", "on"),
        ("idle_in_transaction_session_timeout", Milliseconds(options.StallTimeout))));

    /// <summary>The one that waits for notifications, and asks now and then whether the server is still there.</summary>
    public NpgsqlConnection Listening()
    {
        NpgsqlConnectionStringBuilder settings = Settings("listener", 1);
        settings.Pooling = false;
        settings.KeepAlive = KeepAliveSeconds;
        return new NpgsqlConnection(settings.ConnectionString);
    }

    private NpgsqlConnectionStringBuilder Settings(string role, int connections, params ReadOnlySpan<(string Name, string Value)> server)
    {
        NpgsqlConnectionStringBuilder settings = new(options.ConnectionString)
        {
            SearchPath = options.Schema,
            ApplicationName = "eventgraph " + role,
            MinPoolSize = 0,
            MaxPoolSize = connections,
            MaxAutoPrepare = PreparedStatements,
            TcpKeepAlive = true,
        };
        foreach ((string name, string value) in server)
        {
            settings.Options += $" -c {name}={value}";
        }

        return settings;
    }

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
