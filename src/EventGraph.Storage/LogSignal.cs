namespace EventGraph.Storage;

/// <summary>Wakes those who wait for entries of the log, within this process. Nobody polls.</summary>
internal sealed class LogSignal(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _advanced = NewSource();
    private long _head;

    /// <summary>The log has entries up to here.</summary>
    public void Advance(long head)
    {
        TaskCompletionSource advanced;
        lock (_gate)
        {
            if (head <= _head)
            {
                return;
            }

            _head = head;
            advanced = _advanced;
            _advanced = NewSource();
        }

        advanced.SetResult();
    }

    /// <summary>Lets all go who wait, now and later.</summary>
    public void Close() => Advance(long.MaxValue);

    /// <summary>Completes once the log is past a position, or patience has run out.</summary>
    public async Task WaitAsync(long after, TimeSpan patience, CancellationToken cancellationToken)
    {
        using CancellationTokenSource over = new(patience, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        while (!over.IsCancellationRequested && AdvanceBeyond(after) is { } advanced)
        {
            await advanced.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The next advance; null when the log is past the position already.</summary>
    private Task? AdvanceBeyond(long position)
    {
        lock (_gate)
        {
            return _head > position ? null : _advanced.Task;
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
