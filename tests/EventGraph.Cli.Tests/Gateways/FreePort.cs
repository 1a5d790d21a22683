using System.Net;
using System.Net.Sockets;

namespace EventGraph.Cli.Tests.Gateways;

/// <summary>A port at which nobody listens.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
