using EventGraph.Abstractions;

namespace EventGraph.Silo.Hosting;

/// <summary>How the silo is set up. Section <c>EventGraph</c>; <c>--data</c>, <c>--postgres</c>, <c>--silo-port</c> and <c>--gateway-port</c> are short for its members.</summary>
internal sealed class SiloOptions
{
    public const string Section = "EventGraph";

    /// <summary>The folder that articles and events are kept in, created where there is none. Default: <c>data</c> in the current folder.</summary>
    public string Data { get; set; } = "data";

    /// <summary>The PostgreSQL database that they are kept in instead, as a connection string of Npgsql's. Default: none.</summary>
    public string? Postgres { get; set; }

    /// <summary>The port on which silos talk to each other. Default 11111.</summary>
    public int SiloPort { get; set; } = 11_111;

    /// <summary>The port on which gateways join. Default 30000.</summary>
    public int GatewayPort { get; set; } = ClusterIdentity.DefaultGatewayPort;

    /// <summary>What is wrong with the options, as one sentence; null when nothing is.</summary>
    public string? Complaint() =>
        string.IsNullOrWhiteSpace(Data) ? "--data: the data folder must have a name."
        : File.Exists(Data) ? $"--data: '{Data}' is a file, not a folder."
        : Postgres is not null && string.IsNullOrWhiteSpace(Postgres) ? "--postgres: the connection string is empty."
        : !IsPort(SiloPort) ? $"--silo-port: {SiloPort} is not a port; allowed are 1 to 65535."
        : !IsPort(GatewayPort) ? $"--gateway-port: {GatewayPort} is not a port; allowed are 1 to 65535."
        : SiloPort == GatewayPort ? $"--gateway-port: {GatewayPort} is the silo port already."
        : null;

    private static bool IsPort(int port) => port is > 0 and <= 65_535;
}
