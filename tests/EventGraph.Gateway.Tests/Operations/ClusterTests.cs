using System.Net;
using System.Text.Json;
using EventGraph.Abstractions;
using EventGraph.Gateway.Hosting;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Grains.Hosting;
using EventGraph.Storage.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventGraph.Gateway.Tests.Operations;

public sealed class ClusterTests
{
    [Fact]
    public async Task A_gateway_that_joins_a_cluster_survives_its_loss_and_finds_it_again()
    {
        using TemporaryFolder data = new();
        int siloPort = FreePort.Next();
        int gatewayPort = FreePort.Next();
        IHost silo = await StartSiloAsync(data.Path, siloPort, gatewayPort);
        await using WebApplication app = GatewayHost.Build(["--cluster", $"127.0.0.1:{gatewayPort}", "--urls", "http://127.0.0.1:0"]);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using HttpClient client = new() { BaseAddress = new Uri(app.Urls.Single()) };
        Api api = new(client);
        try
        {
            (_, JsonElement job) = await api.PostTextAsync("/v1/articles?published=2019-05-15", "Mongolia condemned Ghana on Tuesday.");
            JsonElement done = await api.FinishedAsync(job.GetProperty("job").GetString()!);
            await api.GetAsync($"/v1/relationships/Mongolia/Ghana?as_of=2019-06-01&min_position={done.GetProperty("position").GetInt64()}");

            await StopAsync(silo);
            await UntilAsync(api, "/health/ready", HttpStatusCode.ServiceUnavailable);
            using HttpResponseMessage refused = await client.GetAsync(new Uri("/v1/events", UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
            await api.GetAsync("/v1/relationships/Mongolia/Ghana?as_of=2019-06-01");

            silo = await StartSiloAsync(data.Path, siloPort, gatewayPort);
            await UntilAsync(api, "/health/ready", HttpStatusCode.OK);
            await UntilAsync(api, "/v1/events", HttpStatusCode.OK);
        }
        finally
        {
            await app.StopAsync(TestContext.Current.CancellationToken);
            await StopAsync(silo);
        }
    }

    private static async Task UntilAsync(Api api, string path, HttpStatusCode status)
    {
        while ((await api.AskAsync(HttpMethod.Get, path)).Status != status)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<IHost> StartSiloAsync(string folder, int siloPort, int gatewayPort)
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: ClusterIdentity.ServiceId, clusterId: ClusterIdentity.ClusterId);
            silo.AddEventGraph();
            silo.Services.AddSqliteEventStore(store => store.DataDirectory = folder);
        });
        IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private static async Task StopAsync(IHost host)
    {
        await host.StopAsync(TestContext.Current.CancellationToken);
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
