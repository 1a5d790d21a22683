using System.Net;
using System.Net.Sockets;

namespace EventGraph.Gateway.Tests.Operations;

/// <summary>Ports of the loopback interface that nobody listens on.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
