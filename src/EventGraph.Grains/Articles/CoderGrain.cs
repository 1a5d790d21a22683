using System.Diagnostics;
using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Coding;
using Microsoft.Extensions.Hosting;
using Orleans.Concurrency;

namespace EventGraph.Grains.Articles;

/// <inheritdoc cref="ICoderGrain"/>
[StatelessWorker]
internal sealed class CoderGrain(IArticleCoder coder, IngestInstruments instruments, IHostApplicationLifetime host) : Grain, ICoderGrain
{
    public async Task<CodedArticle> Code(Article article, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();

        // A silo that stops does not wait for a long article: another start codes it again.
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.ApplicationStopping);

        // Off the grain's scheduler: an article is up to seconds of work, and a turn should be milliseconds.
        CodedArticle coded = await Task.Run(() => coder.Code(article, stop.Token), stop.Token);
        instruments.Coded(coded.Events, Stopwatch.GetElapsedTime(started));
        return coded;
    }
}
