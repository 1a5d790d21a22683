using System.Diagnostics.Metrics;
using EventGraph.Articles;
using EventGraph.Storage.Telemetry;
using EventGraph.Storage.Writing;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Writing;

public sealed class GroupCommitTests : IAsyncDisposable
{
    private readonly GatedWriter _writer = new();
    private readonly MeterFactory _meters = new();
    private readonly LogSignal _signal = new(TimeProvider.System);
    private readonly GroupCommit _commit;

    public GroupCommitTests() => _commit = new GroupCommit(_writer, _signal, new StoreInstruments(_meters), queueCapacity: 4, maxBatchEvents: 3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _writer.Open();
        await _commit.DisposeAsync();
        _meters.Dispose();
    }

    [Fact]
    public async Task Writes_that_come_during_a_commit_share_the_next()
    {
        Task<ArticleReceipt> first = Write("1");
        await _writer.Started;
        Task<ArticleReceipt>[] next = [Write("2"), Write("3"), Write("4"), Write("5")];
        Assert.False(first.IsCompleted);

        _writer.Open();
        await Task.WhenAll([first, .. next]);

        Assert.Equal([["1"], ["2", "3", "4"], ["5"]], _writer.Batches);
    }

    [Fact]
    public async Task A_transaction_that_fails_fails_all_its_callers_and_no_others()
    {
        Task<ArticleReceipt> first = Write("1");
        await _writer.Started;
        Task<ArticleReceipt>[] failing = [Write("bad"), Write("2")];
        _writer.Open();

        await Assert.ThrowsAsync<IOException>(() => failing[0]);
        await Assert.ThrowsAsync<IOException>(() => failing[1]);
        Assert.True((await first).IsNew);
        Assert.True((await Write("3")).IsNew);
    }

    [Fact]
    public async Task A_caller_that_gave_up_in_the_queue_writes_nothing()
    {
        using CancellationTokenSource cancelled = new();
        Task<ArticleReceipt> first = Write("1");
        await _writer.Started;
        Task<ArticleReceipt> givenUp = Write("2", cancelled.Token);
        Task<ArticleReceipt> other = Write("3");

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        _writer.Open();
        await Task.WhenAll(first, other);

        Assert.Equal([["1"], ["3"]], _writer.Batches);
    }

    [Fact]
    public async Task A_caller_that_gives_up_during_its_commit_is_let_go_and_the_write_stays()
    {
        using CancellationTokenSource cancelled = new();
        Task<ArticleReceipt> write = Write("1", cancelled.Token);
        await _writer.Started;

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        _writer.Open();
        await Write("2");

        Assert.Equal([["1"], ["2"]], _writer.Batches);
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait_and_they_may_give_up()
    {
        using CancellationTokenSource cancelled = new();
        Task<ArticleReceipt> first = Write("1");
        await _writer.Started;
        Task<ArticleReceipt>[] queued = [Write("2"), Write("3"), Write("4"), Write("5")];
        Task<ArticleReceipt> waiting = Write("6");
        Task<ArticleReceipt> givenUp = Write("7", cancelled.Token);

        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        _writer.Open();
        await Task.WhenAll([first, .. queued, waiting]);

        Assert.Equal(["1", "2", "3", "4", "5", "6"], _writer.Batches.SelectMany(b => b));
    }

    [Fact]
    public async Task Closing_commits_what_waits_and_refuses_what_comes_later()
    {
        Task<ArticleReceipt> first = Write("1");
        await _writer.Started;
        Task<ArticleReceipt> queued = Write("2");

        Task closing = _commit.DisposeAsync().AsTask();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => Write("3"));
        _writer.Open();
        await closing;

        Assert.True((await first).IsNew);
        Assert.True((await queued).IsNew);
    }

    [Fact]
    public async Task A_commit_wakes_those_who_wait_for_entries_and_is_measured()
    {
        List<(string Name, double Value)> measured = [];
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, _meters))
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((i, value, _, _) => measured.Add((i.Name, value)));
        listener.SetMeasurementEventCallback<long>((i, value, _, _) => measured.Add((i.Name, value)));
        listener.Start();
        Task waiting = _signal.WaitAsync(0, Timeout.InfiniteTimeSpan, Cancellation);

        _writer.Open();
        await Write("1");
        await waiting;
        await _commit.DisposeAsync();

        Assert.Equal(
            [("eventgraph.store.batch.size", 1), ("eventgraph.events.duplicate", 5), ("eventgraph.relationships.updated", 7)],
            measured);
    }

    private Task<ArticleReceipt> Write(string id, CancellationToken? cancellation = null)
    {
        CancellationToken token = cancellation ?? Cancellation;
        return _commit.WriteAsync(new AcceptWrite(Article("text", id), token), token);
    }
}
