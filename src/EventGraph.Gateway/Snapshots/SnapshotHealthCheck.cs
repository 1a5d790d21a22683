using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EventGraph.Gateway.Snapshots;

/// <summary>Ready once the cluster answers and the snapshot has caught up with the log.</summary>
internal sealed class SnapshotHealthCheck(SnapshotFollower follower, SnapshotCache snapshots) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string at = $"snapshot at position {snapshots.Current.Position}";
        return Task.FromResult(
            !follower.ClusterAnswers ? HealthCheckResult.Unhealthy($"the cluster does not answer; {at}")
            : !follower.HasCaughtUp ? HealthCheckResult.Unhealthy($"catching up with the log; {at}")
            : HealthCheckResult.Healthy(at));
    }
}
