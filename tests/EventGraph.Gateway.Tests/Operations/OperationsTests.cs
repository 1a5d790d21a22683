using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Plover;

namespace EventGraph.Gateway.Tests.Operations;

public sealed class OperationsTests(GatewayFixture gateway)
{
    [Fact]
    public async Task A_gateway_that_has_caught_up_is_alive_and_ready()
    {
        long position = await gateway.AppendAsync(Sample.Event("country:MLT", EventType.Consult, "country:CYP", "2019-01-01"));
        await gateway.Api.GetAsync($"/v1/events?min_position={position}");
        Assert.Equal("healthy", (await gateway.Api.GetAsync("/health/live")).GetProperty("status").GetString());
        JsonElement ready = await gateway.Api.GetAsync("/health/ready");
        Assert.Equal("healthy", ready.GetProperty("status").GetString());
        Assert.Equal("healthy", ready.GetProperty("checks").GetProperty("snapshot").GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_scrape_holds_the_metrics_that_the_design_names()
    {
        await gateway.Api.GetAsync("/v1/paths?from=Malta&to=Cyprus");
        (_, JsonElement job) = await gateway.Api.PostTextAsync("/v1/articles?published=2019-01-01", "Malta greeted Cyprus warmly.");
        await gateway.Api.FinishedAsync(job.GetProperty("job").GetString()!);
        string scrape = await gateway.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken);
        Assert.All(
            (string[])
            [
                "eventgraph_path_query_duration_seconds_bucket", "eventgraph_path_expanded", "eventgraph_snapshot_age_seconds", "eventgraph_snapshot_duration_seconds",
                "eventgraph_articles_ingested", "eventgraph_coding_duration_seconds", "orleans_", "http_server_request_duration_seconds",
            ],
            name => Assert.Contains(name, scrape, StringComparison.Ordinal));
    }
}
