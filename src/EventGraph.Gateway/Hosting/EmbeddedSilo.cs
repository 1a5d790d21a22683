using System.Net;
using System.Net.Sockets;
using EventGraph.Abstractions;
using EventGraph.Grains.Hosting;
using EventGraph.Storage;
using EventGraph.Storage.Hosting;

namespace EventGraph.Gateway.Hosting;

/// <summary>A silo in the gateway's own process, on SQLite or PostgreSQL: what runs when no cluster is configured. The one place that knows of grains and stores.</summary>
internal static class EmbeddedSilo
{
    public static void AddEmbeddedSilo(this WebApplicationBuilder builder, GatewayOptions options) => builder.UseOrleans(silo =>
    {
        // The silo is alone, but Orleans has it listen all the same: on loopback, at a port that nobody else has, and for no clients.
        silo.UseLocalhostClustering(siloPort: FreePort(), gatewayPort: 0, serviceId: ClusterIdentity.ServiceId, clusterId: ClusterIdentity.ClusterId);
        silo.AddEventGraph();
        silo.AddActivityPropagation();
        if (options.Postgres is { } connection)
        {
            silo.Services.AddPostgresEventStore(store => store.ConnectionString = connection);
        }
        else
        {
            silo.Services.AddSqliteEventStore(store => store.DataDirectory = Path.GetFullPath(options.Data));
        }
    });

    /// <summary>Whether a failure to start says in one sentence what the store cannot do.</summary>
    public static bool CannotOpenStore(Exception failure) => failure is StoreUnavailableException;

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
