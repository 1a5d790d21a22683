namespace EventGraph.Abstractions;

/// <summary>What silos and gateways must agree on to find each other.</summary>
public static class ClusterIdentity
{
    /// <summary>The cluster: silos with the same id form one.</summary>
    public const string ClusterId = "eventgraph";

    /// <summary>The service, which outlives a cluster.</summary>
    public const string ServiceId = "eventgraph";

    /// <summary>The port on which silos listen for gateways, unless configured.</summary>
    public const int DefaultGatewayPort = 30_000;
}
