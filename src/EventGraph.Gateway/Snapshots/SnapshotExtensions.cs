using EventGraph.Actors;
using EventGraph.Graph.Snapshots;

namespace EventGraph.Gateway.Snapshots;

/// <summary>The snapshot that queries are answered from.</summary>
internal static class SnapshotExtensions
{
    public static IServiceCollection AddSnapshots(this IServiceCollection services)
    {
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<SnapshotCache>(s, new SnapshotBuilder(s.GetRequiredService<Gazetteer>()).Current));
        services.AddSingleton<SnapshotFollower>();
        services.AddHostedService(s => s.GetRequiredService<SnapshotFollower>());
        services.AddHealthChecks().AddCheck<SnapshotHealthCheck>("snapshot");
        return services;
    }
}
