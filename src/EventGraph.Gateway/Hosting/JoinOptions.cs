namespace EventGraph.Gateway.Hosting;

/// <summary>The cluster that a gateway joins as a client. Section <c>EventGraph:Cluster</c>.</summary>
internal sealed class JoinOptions
{
    /// <summary>Address and port of a silo's gateway, <c>127.0.0.1:30000</c>. Default: none, and the gateway hosts a silo in its own process.</summary>
    public string? Gateway { get; set; }
}
