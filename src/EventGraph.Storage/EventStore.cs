using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Log;
using EventGraph.Storage.Reading;
using EventGraph.Storage.Telemetry;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage;

/// <summary>The event store on any database: one writer that commits many callers at once, readers beside it.</summary>
internal sealed class EventStore(IStoreBackend backend, StoreInstruments instruments, TimeProvider clock) : IEventStore, IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private volatile OpenStore? _open;
    private volatile bool _closed;

    private OpenStore Open => _open ?? throw (_closed
        ? new ObjectDisposedException(nameof(IEventStore), "The event store is closed.")
        : new InvalidOperationException("The event store was used before it was initialized."));

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _open ??= await OpenStore.OpenAsync(backend, instruments, clock, cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    public async Task<ArticleReceipt> AcceptArticleAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return await Open.Writes.WriteAsync(new AcceptWrite(article, cancellationToken), cancellationToken);
    }

    public async Task<ArticleRecord> FinishArticleAsync(string id, ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(outcome);
        return await Open.Writes.WriteAsync(new FinishWrite(id, outcome, cancellationToken), cancellationToken);
    }

    public async Task<AppendReceipt> AppendAsync(ActorAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        long started = clock.GetTimestamp();
        AppendReceipt receipt = await Open.Writes.WriteAsync(new AppendWrite(append, cancellationToken), cancellationToken);
        instruments.Appended(clock.GetElapsedTime(started));
        return receipt;
    }

    public async Task<RetractionReceipt> RetractAsync(ImmutableArray<string> events, CancellationToken cancellationToken) =>
        await Open.Writes.WriteAsync(new RetractWrite(events, cancellationToken), cancellationToken);

    public Task<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ReadAsync(async reader => await reader.FindArticleAsync(id, cancellationToken), cancellationToken);
    }

    public Task<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(async reader => await reader.UnfinishedArticlesAsync(limit, cancellationToken), cancellationToken);
    }

    public Task<ActorRecord> LoadActorAsync(ActorId actor, CancellationToken cancellationToken) =>
        ReadAsync(reader => LogReads.ActorAsync(reader, actor, cancellationToken), cancellationToken);

    public Task<long> ReadVersionAsync(ActorId actor, CancellationToken cancellationToken) =>
        ReadAsync(async reader => await reader.VersionAsync(actor, cancellationToken), cancellationToken);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) =>
        ReadAsync(async reader => (await reader.HeadAsync(cancellationToken)).Position, cancellationToken);

    public Task<FeedBatch> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(reader => LogReads.FeedAsync(reader, after, limit, cancellationToken), cancellationToken);
    }

    public Task<LogStretch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(reader => LogReads.ChangesAsync(reader, after, limit, cancellationToken), cancellationToken);
    }

    public Task WaitForEntriesAsync(long after, TimeSpan patience, CancellationToken cancellationToken) =>
        Open.Signal.WaitAsync(after, patience, cancellationToken);

    public Task<LogEntry?> FindEventAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ReadAsync(reader => LogReads.EventAsync(reader, id, cancellationToken), cancellationToken);
    }

    public Task<EventPage> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, EventQuery.MaxLimit, nameof(query));
        return ReadAsync(reader => EventSearch.ReadAsync(reader, query, cancellationToken), cancellationToken);
    }

    private Task<T> ReadAsync<T>(Func<IStoreReader, Task<T>> read, CancellationToken cancellationToken) => Open.ReadAsync(read, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _opening.WaitAsync();
        try
        {
            _closed = true;
            if (_open is { } open)
            {
                _open = null;
                await open.DisposeAsync();
            }
        }
        finally
        {
            _opening.Release();
        }
    }
}
