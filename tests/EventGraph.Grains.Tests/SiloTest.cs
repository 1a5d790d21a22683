using EventGraph.Actors;
using EventGraph.Articles;

namespace EventGraph.Grains.Tests;

/// <summary>A test with a data folder and a coder of its own.</summary>
public abstract class SiloTest : IDisposable
{
    protected static readonly ActorId Russia = ActorId.Country("RUS");
    protected static readonly ActorId Ukraine = ActorId.Country("UKR");
    protected static readonly ActorId Putin = ActorId.Parse("person:vladimir-putin");

    private protected string DataFolder { get; } = Directory.CreateTempSubdirectory("eventgraph-").FullName;

    private protected ScriptedCoder Coder { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected Task<TestSilo> StartAsync() => TestSilo.StartAsync(DataFolder, Coder);

    private protected static Article Article(params string[] lines)
    {
        string text = string.Join('\n', lines);
        return new Article { Id = ArticleIdentity.Of(text), Text = text, Published = new DateOnly(2022, 10, 18) };
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Coder.Dispose();
        Directory.Delete(DataFolder, recursive: true);
    }
}
