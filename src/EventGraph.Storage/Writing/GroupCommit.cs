using System.Threading.Channels;
using EventGraph.Storage.Telemetry;

namespace EventGraph.Storage.Writing;

/// <summary>
/// Writes of many callers, committed many at a time: while one transaction commits, the next one's writes gather. Each caller is
/// answered after the commit. Knows no database.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private readonly ITransactionWriter _writer;
    private readonly LogSignal _signal;
    private readonly StoreInstruments _instruments;
    private readonly Channel<StoreWrite> _queue;
    private readonly int _maxBatchEvents;
    private readonly Task _running;

    /// <param name="writer">Writes a batch in one transaction.</param>
    /// <param name="signal">Told of every commit.</param>
    /// <param name="instruments">Told of every commit.</param>
    /// <param name="queueCapacity">Writes that may wait for the next transaction; further callers wait for a place.</param>
    /// <param name="maxBatchEvents">A batch that holds so many events takes no further write.</param>
    public GroupCommit(ITransactionWriter writer, LogSignal signal, StoreInstruments instruments, int queueCapacity, int maxBatchEvents)
    {
        _writer = writer;
        _signal = signal;
        _instruments = instruments;
        _maxBatchEvents = maxBatchEvents;
        _queue = Channel.CreateBounded<StoreWrite>(new BoundedChannelOptions(queueCapacity) { SingleReader = true });
        _running = Task.Run(RunAsync);
    }

    /// <summary>
    /// Writes, and answers once it is committed. A caller that cancels before its transaction has started writes nothing; one that
    /// cancels later does not know.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<TResult> WriteAsync<TResult>(StoreWrite<TResult> write, CancellationToken cancellationToken)
        where TResult : class
    {
        try
        {
            await _queue.Writer.WriteAsync(write, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(IEventStore), "The event store is closed.");
        }

        return await write.Answer.WaitAsync(cancellationToken);
    }

    /// <summary>Takes no further writes, commits those that wait, and returns once their callers are answered.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        List<StoreWrite> batch = [];
        while (await _queue.Reader.WaitToReadAsync())
        {
            Collect(batch);
            if (batch.Count > 0)
            {
                await CommitAsync(batch);
                batch.Clear();
            }
        }
    }

    private void Collect(List<StoreWrite> batch)
    {
        int events = 0;
        while (events < _maxBatchEvents && _queue.Reader.TryRead(out StoreWrite? write))
        {
            if (write.IsAbandoned)
            {
                write.Abandon();
            }
            else
            {
                batch.Add(write);
                events += write.Weight;
            }
        }
    }

    private async Task CommitAsync(List<StoreWrite> batch)
    {
        CommittedBatch committed;
        try
        {
            committed = await _writer.WriteAsync(batch);
        }
        catch (Exception exception)
        {
            batch.ForEach(write => write.Fail(exception));
            return;
        }

        batch.ForEach(write => write.Publish());
        _signal.Advance(committed.Head);
        _instruments.Committed(batch.Count, committed);
    }
}
