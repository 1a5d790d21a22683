using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventGraph.Grains.Articles;

/// <summary>
/// Has every article that was accepted but not finished resumed: at the start of a silo, after a crash of another, and after a
/// failure. Runs on every silo; resuming twice does no harm.
/// </summary>
internal sealed partial class UnfinishedArticles(
    IEventStore store, IGrainFactory grains, IOptions<IngestOptions> options, TimeProvider time, ILogger<UnfinishedArticles> logger) : BackgroundService
{
    private const int PageSize = 1_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(options.Value.ResumeInterval, time);
        do
        {
            try
            {
                await ResumeAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ResumeAsync(CancellationToken cancellationToken)
    {
        ImmutableArray<string> ids = await store.UnfinishedArticlesAsync(PageSize, cancellationToken);
        await Parallel.ForEachAsync(
            ids,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount * 2, CancellationToken = cancellationToken },
            async (id, token) => await grains.GetGrain<IArticleGrain>(id).Resume(token));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Looking for unfinished articles failed; trying again after the interval")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
