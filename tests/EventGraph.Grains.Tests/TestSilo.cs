using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Coding;
using EventGraph.Grains.Hosting;
using EventGraph.Storage;
using EventGraph.Storage.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace EventGraph.Grains.Tests;

/// <summary>A real silo on a real SQLite store, with a coder that a test scripts.</summary>
internal sealed class TestSilo : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private TestSilo(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.Client;

    public IEventStore Store => _cluster.Silos[0].ServiceProvider.GetRequiredService<IEventStore>();

    public static async Task<TestSilo> StartAsync(string dataFolder, IArticleCoder coder)
    {
        InProcessTestClusterBuilder builder = new(initialSilosCount: 1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddEventGraph();
            silo.Services.AddSqliteEventStore(options => options.DataDirectory = dataFolder);
            silo.Services.AddSingleton(coder);
        });
        InProcessTestCluster cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestSilo(cluster);
    }

    /// <summary>Accepts an article without waiting for its events.</summary>
    public Task<ArticleReceipt> AcceptAsync(Article article) =>
        Grains.GetGrain<IArticleGrain>(article.Id).Accept(article, TestContext.Current.CancellationToken);

    /// <summary>Waits until what is under way for an article has ended, and reads where it stands.</summary>
    public async Task<ArticleRecord> FinishAsync(Article article)
    {
        IArticleGrain grain = Grains.GetGrain<IArticleGrain>(article.Id);
        await grain.Resume(TestContext.Current.CancellationToken);
        return await grain.Read(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The article is gone.");
    }

    /// <summary>Ends the silo as a crash would: without a word to its grains.</summary>
    public async Task CrashAsync() => await _cluster.KillSiloAsync(_cluster.Silos[0]);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
