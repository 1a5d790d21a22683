using System.Diagnostics;
using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Coding;
using Orleans.Concurrency;

namespace EventGraph.Grains.Articles;

/// <inheritdoc cref="ICoderGrain"/>
[StatelessWorker]
internal sealed class CoderGrain(IArticleCoder coder, IngestInstruments instruments) : Grain, ICoderGrain
{
    public async Task<CodedArticle> Code(Article article, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();

        // Off the grain's scheduler: an article is up to seconds of work, and a turn should be milliseconds.
        CodedArticle coded = await Task.Run(() => coder.Code(article, cancellationToken), cancellationToken);
        instruments.Coded(coded.Events, Stopwatch.GetElapsedTime(started));
        return coded;
    }
}
