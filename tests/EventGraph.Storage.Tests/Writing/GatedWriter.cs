using EventGraph.Articles;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage.Tests.Writing;

/// <summary>A database that commits nothing before its gate is open, and fails on an article named <c>bad</c>.</summary>
internal sealed class GatedWriter : ITransactionWriter
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<string[]> Batches { get; } = [];

    public void Open() => _gate.TrySetResult();

    /// <summary>Completes once the first transaction has started.</summary>
    public Task Started => _started.Task;

    public async Task<CommittedBatch> WriteAsync(IReadOnlyList<StoreWrite> writes)
    {
        AcceptWrite[] accepts = [.. writes.Cast<AcceptWrite>()];
        Batches.Add([.. accepts.Select(a => a.Article.Id)]);
        _started.TrySetResult();
        await _gate.Task;
        if (accepts.Any(a => a.Article.Id == "bad"))
        {
            throw new IOException("No space left on device.");
        }

        foreach (AcceptWrite accept in accepts)
        {
            accept.Accept(new ArticleReceipt(true, new ArticleRecord(accept.Article, DateTimeOffset.UnixEpoch, ArticleState.Accepted)));
        }

        return new CommittedBatch(Batches.Count, 5, 7);
    }
}
