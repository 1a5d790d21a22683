using EventGraph.Gateway.Seeds;
using EventGraph.Gateway.Snapshots;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace EventGraph.Gateway.Hosting;

/// <summary>What whoever starts the gateway sees: where it listens, the seeds being read, and what to try.</summary>
internal sealed partial class StartupAnnouncer(
    IServer server,
    IHostApplicationLifetime lifetime,
    IOptions<GatewayOptions> options,
    SeedReader seeds,
    SnapshotCache snapshots,
    ILogger<StartupAnnouncer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        string address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://127.0.0.1:5000";
        Say($"EventGraph gateway at {address}, {Backing()}");
        if (options.Value.SeedFolder is { } folder)
        {
            await ReadSeedsAsync(folder, stoppingToken);
        }

        Say($"""

            Ready, at position {snapshots.Current.Position} of the event log.
              open  {address}/docs
              try   curl '{address}/v1/paths?from=China&to=Kazakhstan'
            Ctrl-C stops it.
            """);
    }

    private async Task ReadSeedsAsync(string folder, CancellationToken cancellationToken)
    {
        try
        {
            await seeds.ReadAsync(folder, Say, cancellationToken);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            LogSeedsInterrupted(logger, failure);
        }
    }

    private static void Say(string line) => Console.Out.WriteLine(line);

    private string Backing() => options.Value.Cluster.Gateway is { } gateway
        ? $"joined to the cluster at {gateway}"
        : $"with a silo of its own, data in {(options.Value.Postgres is null ? Path.GetFullPath(options.Value.Data) : "PostgreSQL")}";

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The seeds could not all be read now; the next start goes on with them")]
    private static partial void LogSeedsInterrupted(ILogger logger, Exception failure);
}
