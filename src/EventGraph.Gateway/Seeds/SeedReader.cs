using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Snapshots;
using EventGraph.Gateway.Telemetry;

namespace EventGraph.Gateway.Seeds;

/// <summary>
/// Hands the articles of a folder to the grains. An article's id is a hash of its text, so a second start finds all of them taken and
/// codes nothing twice.
/// </summary>
internal sealed class SeedReader(IGrainFactory grains, SnapshotCache snapshots, GatewayInstruments instruments, TimeProvider time)
{
    private const int Parallelism = 4;

    /// <summary>Reads the folder and waits until the snapshot shows what the articles say.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="say">Where progress is told.</param>
    /// <param name="cancellationToken">Ends the reading; what was handed over is read on all the same.</param>
    /// <exception cref="FormatException">A file is no article.</exception>
    /// <exception cref="OrleansException">The cluster cannot be reached.</exception>
    /// <exception cref="TimeoutException">The cluster did not answer in time. Reading again goes on where this left off.</exception>
    public async Task ReadAsync(string folder, Action<string> say, CancellationToken cancellationToken)
    {
        Article[] articles = [.. ArticleFolder.Read(folder, time.Today())];
        say($"Reading {articles.Length} seed articles from {folder} …");
        int known = 0;
        int events = 0;
        int waiting = 0;
        long position = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(articles, parallel, async (article, token) =>
        {
            IArticleGrain grain = grains.GetGrain<IArticleGrain>(article.Id);
            ArticleReceipt receipt = await grain.Accept(article, token);
            ArticleRecord record = receipt.Record.State == ArticleState.Accepted ? await FinishAsync(grain, token) : receipt.Record;
            if (receipt.IsNew)
            {
                instruments.ArticleIngested("seed");
            }

            lock (articles)
            {
                known += receipt.IsNew ? 0 : 1;
                events += record.Events ?? 0;
                waiting += record.State == ArticleState.Accepted ? 1 : 0;
                position = Math.Max(position, record.Position ?? 0);
            }
        });

        await snapshots.ReachAsync(position, cancellationToken);
        string still = waiting == 0 ? "" : $"; {waiting} are still being read";
        say($"{events} events in {articles.Length} seed articles, {known} of which were known already{still}.");
    }

    private static async Task<ArticleRecord> FinishAsync(IArticleGrain grain, CancellationToken cancellationToken)
    {
        await grain.Resume(cancellationToken);
        return await grain.Read(cancellationToken)
            ?? throw new InvalidOperationException($"Article {grain.GetPrimaryKeyString()} was accepted and is not there.");
    }
}
