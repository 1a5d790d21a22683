using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Log;
using EventGraph.Storage.Reading;
using EventGraph.Storage.Telemetry;
using EventGraph.Storage.Writing;
using Microsoft.Extensions.Options;

namespace EventGraph.Storage.Sqlite;

/// <summary>The event store in one SQLite file: one writer that commits many callers at once, readers beside it.</summary>
internal sealed class SqliteEventStore(IOptions<SqliteStoreOptions> options, StoreInstruments instruments, TimeProvider clock)
    : IEventStore, IAsyncDisposable
{
    private readonly SemaphoreSlim _opening = new(1);
    private volatile SqliteFile? _file;
    private volatile bool _closed;

    private SqliteFile File => _file ?? throw (_closed
        ? new ObjectDisposedException(nameof(IEventStore), "The event store is closed.")
        : new InvalidOperationException("The event store was used before it was initialized."));

    public async Task InitializeAsync(CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _file ??= await Task.Run(() => SqliteFile.Open(options.Value, instruments, clock), cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    public async Task<ArticleReceipt> AcceptArticleAsync(Article article, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        return await File.Writes.WriteAsync(new AcceptWrite(article, cancellationToken), cancellationToken);
    }

    public async Task<ArticleRecord> FinishArticleAsync(string id, ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(outcome);
        return await File.Writes.WriteAsync(new FinishWrite(id, outcome, cancellationToken), cancellationToken);
    }

    public async Task<AppendReceipt> AppendAsync(ActorAppend append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        long started = clock.GetTimestamp();
        AppendReceipt receipt = await File.Writes.WriteAsync(new AppendWrite(append, cancellationToken), cancellationToken);
        instruments.Appended(clock.GetElapsedTime(started));
        return receipt;
    }

    public async Task<RetractionReceipt> RetractAsync(ImmutableArray<string> events, CancellationToken cancellationToken) =>
        await File.Writes.WriteAsync(new RetractWrite(events, cancellationToken), cancellationToken);

    public Task<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return File.Reads.ReadAsync(connection => SqliteReads.Article(connection, id), cancellationToken);
    }

    public Task<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return File.Reads.ReadAsync(connection => SqliteReads.UnfinishedArticles(connection, limit), cancellationToken);
    }

    public Task<ActorRecord> LoadActorAsync(ActorId actor, CancellationToken cancellationToken) =>
        ReadAsync(blocks => LogReads.ActorAsync(blocks, actor, cancellationToken), cancellationToken);

    public Task<long> ReadVersionAsync(ActorId actor, CancellationToken cancellationToken) =>
        ReadAsync(async blocks => await blocks.VersionAsync(actor, cancellationToken), cancellationToken);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) =>
        ReadAsync(async blocks => (await blocks.HeadAsync(cancellationToken)).Position, cancellationToken);

    public Task<FeedBatch> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return ReadAsync(blocks => LogReads.FeedAsync(blocks, after, limit, cancellationToken), cancellationToken);
    }

    public Task WaitForEntriesAsync(long after, TimeSpan patience, CancellationToken cancellationToken) =>
        File.Signal.WaitAsync(after, patience, cancellationToken);

    public Task<LogEntry?> FindEventAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ReadAsync(blocks => LogReads.EventAsync(blocks, id, cancellationToken), cancellationToken);
    }

    public Task<EventPage> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1, nameof(query));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, EventQuery.MaxLimit, nameof(query));
        return ReadAsync(blocks => EventSearch.ReadAsync(blocks, query, cancellationToken), cancellationToken);
    }

    private Task<T> ReadAsync<T>(Func<IBlockReader, Task<T>> read, CancellationToken cancellationToken)
    {
        SqliteFile file = File;
        return file.Reads.ReadAsync(connection => read(new SqliteBlocks(connection, file.Actors)), cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _opening.WaitAsync();
        try
        {
            _closed = true;
            if (_file is { } file)
            {
                _file = null;
                await file.DisposeAsync();
            }
        }
        finally
        {
            _opening.Release();
        }
    }
}
