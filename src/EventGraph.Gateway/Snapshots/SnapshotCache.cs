using EventGraph.Gateway.Problems;
using EventGraph.Graph.Snapshots;

namespace EventGraph.Gateway.Snapshots;

/// <summary>
/// The newest snapshot. Queries take it once and compute on it undisturbed; the follower replaces it. Safe for any thread.
/// </summary>
internal sealed class SnapshotCache(Snapshot first, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>How long a query waits for the position that it asks for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private volatile Snapshot _current = first;
    private TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snapshot Current => _current;

    public void Publish(Snapshot snapshot)
    {
        TaskCompletionSource replaced;
        lock (_lock)
        {
            _current = snapshot;
            replaced = _replaced;
            _replaced = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        replaced.SetResult();
    }

    /// <summary>A snapshot that stands at a position or later; the newest where none is asked for.</summary>
    /// <exception cref="ProblemException">The position was not reached in time, or the gateway stops.</exception>
    public async ValueTask<Snapshot> AtAsync(long? position, CancellationToken cancellationToken)
    {
        Snapshot current = _current;
        if (position is not { } wanted || current.Position >= wanted)
        {
            return current;
        }

        using CancellationTokenSource late = new(Patience, time);
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token, lifetime.ApplicationStopping);
        try
        {
            return await ReachAsync(wanted, over.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw lifetime.ApplicationStopping.IsCancellationRequested ? Problem.Stopping() : Problem.PositionNotReached(wanted, _current.Position, Patience);
        }
    }

    /// <summary>Waits for as long as it takes until a snapshot stands at a position or later.</summary>
    public async Task<Snapshot> ReachAsync(long position, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task replaced;
            lock (_lock)
            {
                if (_current.Position >= position)
                {
                    return _current;
                }

                replaced = _replaced.Task;
            }

            await replaced.WaitAsync(cancellationToken);
        }
    }
}
