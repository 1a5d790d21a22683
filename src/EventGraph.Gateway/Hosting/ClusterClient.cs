using System.Net;
using EventGraph.Abstractions;
using Orleans.Configuration;

namespace EventGraph.Gateway.Hosting;

/// <summary>Joins a cluster of silos as a client: no store, and no credentials of one.</summary>
internal static class ClusterClient
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RefreshPeriod = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    public static void AddClusterClient(this WebApplicationBuilder builder, IPEndPoint gateway) => builder.UseOrleansClient(client =>
    {
        client.UseStaticClustering(gateway);
        client.Configure<ClusterOptions>(cluster =>
        {
            cluster.ClusterId = ClusterIdentity.ClusterId;
            cluster.ServiceId = ClusterIdentity.ServiceId;
        });
        client.AddActivityPropagation();

        // A cluster that went away and came back is found again within seconds (the default is a minute), and a call that got lost in between is
        // given up soon after the feed's patience has run out.
        client.Configure<Orleans.Configuration.GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = RefreshPeriod);
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);

        // Gateways and silos start in any order.
        client.UseConnectionRetryFilter(async (failure, cancellationToken) =>
        {
            await Console.Out.WriteLineAsync($"Waiting for the cluster at {gateway} … ({failure.Message})");
            await Task.Delay(RetryDelay, cancellationToken);
            return true;
        });
    });
}
