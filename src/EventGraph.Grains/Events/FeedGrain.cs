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

    public Task<FeedBatch> Read(long after, int limit, TimeSpan patience, CancellationToken cancellationToken) =>
        ReadAsync(after, limit, IFeedGrain.MaxLimit, patience, store.ReadFeedAsync, batch => batch.Position, cancellationToken);

    public Task<LogStretch> ReadChanges(long after, int limit, TimeSpan patience, CancellationToken cancellationToken) =>
        ReadAsync(after, limit, IFeedGrain.MaxChanges, patience, store.ReadChangesAsync, stretch => stretch.Position, cancellationToken);

    private async Task<T> ReadAsync<T>(
        long after, int limit, int maxLimit, TimeSpan patience, Func<long, int, CancellationToken, Task<T>> read, Func<T, long> positionOf, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, maxLimit);
        ArgumentOutOfRangeException.ThrowIfLessThan(patience, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(patience, MaxPatience);

        T batch = await read(after, limit, cancellationToken);
        if (positionOf(batch) > after || patience == TimeSpan.Zero)
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

        return await read(after, limit, cancellationToken);
    }
}
