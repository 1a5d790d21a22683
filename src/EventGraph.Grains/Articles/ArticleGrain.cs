using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Log;
using EventGraph.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace EventGraph.Grains.Articles;

/// <inheritdoc cref="IArticleGrain"/>
/// <remarks>
/// Reentrant: it holds no state but the work under way, and the store makes every step repeatable. A crash between any two steps
/// leaves the article unfinished in the store, and <see cref="UnfinishedArticles"/> has it resumed.
/// </remarks>
[Reentrant]
internal sealed partial class ArticleGrain(
    IEventStore store, IngestInstruments instruments, TimeProvider time, ILogger<ArticleGrain> logger) : Grain, IArticleGrain, IDisposable
{
    private readonly CancellationTokenSource _deactivated = new();
    private Task? _coding;

    public async Task<ArticleReceipt> Accept(Article article, CancellationToken cancellationToken)
    {
        if (article.Id != this.GetPrimaryKeyString())
        {
            throw new ArgumentException($"Article {article.Id} was sent to the grain of {this.GetPrimaryKeyString()}.", nameof(article));
        }

        ArticleReceipt receipt = await store.AcceptArticleAsync(article, cancellationToken);
        if (receipt.Record.State == ArticleState.Accepted)
        {
            // Not awaited: the text is safe, and the sender has a job to ask. The task logs its own failure.
            _ = StartCoding();
        }

        return receipt;
    }

    public Task Resume(CancellationToken cancellationToken) => StartCoding().WaitAsync(cancellationToken);

    public Task<ArticleRecord?> Read(CancellationToken cancellationToken) => store.FindArticleAsync(this.GetPrimaryKeyString(), cancellationToken);

    public async Task<ArticleRecord?> Retract(CancellationToken cancellationToken)
    {
        string id = this.GetPrimaryKeyString();
        if (_coding is { IsCompleted: false } underWay)
        {
            // What is being coded ends first, or its events would come in behind the retraction.
            await underWay.WaitAsync(cancellationToken);
        }

        if (await store.FindArticleAsync(id, cancellationToken) is not { } record)
        {
            return null;
        }

        // From here on nobody codes it any more; what breaks off before the end is finished by whoever retracts again.
        long position = record.Position ?? await store.ReadHeadAsync(cancellationToken);
        record = await store.FinishArticleAsync(id, new ArticleOutcome(ArticleState.Retracted, record.Events ?? 0, null, position), cancellationToken);
        EventPage page;
        do
        {
            page = await store.ReadEventsAsync(new EventQuery { Article = id, Limit = EventQuery.MaxLimit }, cancellationToken);
            RetractionReceipt[] receipts = await Task.WhenAll(
                from entry in page.Entries
                group entry.Event.Id by entry.Event.Owner into owned
                select GrainFactory.GetActor(owned.Key).Retract([.. owned], cancellationToken));
            record = record with { Position = receipts.Select(r => r.Position).Append(record.Position ?? 0).Max() };
        }
        while (page.Next is not null);

        return record;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _deactivated.CancelAsync();
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    public void Dispose() => _deactivated.Dispose();

    private Task StartCoding() => _coding is { IsCompleted: false } underWay ? underWay : _coding = CodeAsync(_deactivated.Token);

    private async Task CodeAsync(CancellationToken cancellationToken)
    {
        string id = this.GetPrimaryKeyString();
        try
        {
            if (await store.FindArticleAsync(id, cancellationToken) is { State: ArticleState.Accepted } record)
            {
                await store.FinishArticleAsync(id, await CodeAndHandOnAsync(record.Article, cancellationToken), cancellationToken);
                instruments.Finished(time.GetUtcNow() - record.Recorded);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogInterrupted(logger, id);
        }
        catch (Exception failure)
        {
            // Whatever it was, the article stays unfinished and will be resumed: nothing is lost.
            LogPostponed(logger, failure, id);
        }
    }

    private async Task<ArticleOutcome> CodeAndHandOnAsync(Article article, CancellationToken cancellationToken)
    {
        CodedArticle coded;
        try
        {
            coded = await GrainFactory.GetGrain<ICoderGrain>(0).Code(article, cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or TimeoutException or OrleansException))
        {
            // The coder is deterministic: it would stumble again. The text is kept, and the fault is told.
            LogFailed(logger, fault, article.Id);
            return new ArticleOutcome(ArticleState.Failed, 0, $"The coder failed: {fault.GetType().Name}.", await store.ReadHeadAsync(cancellationToken));
        }

        if (coded.Events.IsEmpty)
        {
            return new ArticleOutcome(ArticleState.Coded, 0, coded.Reason, await store.ReadHeadAsync(cancellationToken));
        }

        // One call an owner, never one an event: a busy actor is one grain, one turn at a time.
        IEnumerable<Task<AppendReceipt>> appends =
            from coding in coded.Events
            group coding by coding.Owner into owned
            select GrainFactory.GetActor(owned.Key).Append([.. owned], cancellationToken);
        AppendReceipt[] receipts = await Task.WhenAll(appends);
        return new ArticleOutcome(
            ArticleState.Coded, receipts.Sum(r => r.Accepted + r.Duplicate), null, receipts.Max(r => r.Position));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The coder failed on article {Article}; it is marked as failed")]
    private static partial void LogFailed(ILogger logger, Exception failure, string article);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Article {Article} was interrupted; it will be resumed")]
    private static partial void LogInterrupted(ILogger logger, string article);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Article {Article} could not be finished now; it will be resumed")]
    private static partial void LogPostponed(ILogger logger, Exception failure, string article);
}
