using EventGraph.Abstractions;

namespace EventGraph.Silo.Hosting;

/// <summary>What whoever starts the silo sees: where its data is, and how a gateway joins it.</summary>
internal sealed class StartupAnnouncer(SiloOptions options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine($"""
            EventGraph silo of cluster {ClusterIdentity.ClusterId}, data in {(options.Postgres is null ? Path.GetFullPath(options.Data) : "PostgreSQL")}
              join it  dotnet run --project src/EventGraph.Gateway -- --cluster 127.0.0.1:{options.GatewayPort}
            Ctrl-C stops it.
            """);
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
