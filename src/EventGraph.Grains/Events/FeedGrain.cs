using EventGraph.Abstractions;
using EventGraph.Log;
using EventGraph.Storage;
using Microsoft.Extensions.Hosting;
using Orleans.Concurrency;

namespace EventGraph.Grains.Events;

/// <inheritdoc cref="IFeedGrain"/>
/// <remarks>Reentrant, so that one follower's patience does not hold up another.</remarks>
[StatelessWorker, Reentrant]
internal sealed class FeedGrain(IEventStore store, IHostApplicationLifetime lifetime) : Grain, IFeedGrain
{
    private static readonly TimeSpan MaxPatience = TimeSpan.FromSeconds(10);

    public async Task<FeedBatch> Read(long after, int limit, TimeSpan patience, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, IFeedGrain.MaxLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patience, MaxPatience);

        FeedBatch batch = await store.ReadFeedAsync(after, limit, cancellationToken);
        if (batch.Position > after || patience == TimeSpan.Zero)
        {
            return batch;
        }

        // A silo that stops waits for its grains' calls: it would wait out every follower's patience.
        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        try
        {
            await store.WaitForEntriesAsync(after, patience, waiting.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return batch;
        }

        return await store.ReadFeedAsync(after, limit, cancellationToken);
    }
}
