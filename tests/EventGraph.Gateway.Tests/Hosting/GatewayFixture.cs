using EventGraph.Abstractions;
using EventGraph.Events;
using EventGraph.Gateway.Hosting;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(GatewayFixture))]

namespace EventGraph.Gateway.Tests.Hosting;

/// <summary>One gateway for all tests: a real one, with a silo of its own on SQLite in a temporary folder, on a free port.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _data = new();
    private WebApplication? _app;
    private HttpClient? _client;

    internal Api Api => new(_client!);

    internal HttpClient Client => _client!;

    internal IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        _app = GatewayHost.Build(["--data", _data.Path, "--seeds", "none", "--urls", "http://127.0.0.1:0"]);
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>Appends events to the log, each through the grain of its owner.</summary>
    /// <returns>The position that holds them all.</returns>
    internal async Task<long> AppendAsync(params Event[] events)
    {
        IGrainFactory grains = Services.GetRequiredService<IGrainFactory>();
        long position = 0;
        foreach (IGrouping<EventGraph.Actors.ActorId, Event> owned in events.GroupBy(e => e.Owner))
        {
            AppendReceipt receipt = await grains.GetActor(owned.Key).Append([.. owned], TestContext.Current.CancellationToken);
            position = Math.Max(position, receipt.Position);
        }

        return position;
    }
}
