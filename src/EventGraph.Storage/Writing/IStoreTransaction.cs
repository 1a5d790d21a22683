using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>
/// One transaction of the one writer that the log has at a time: whoever has begun holds the log's head until it ends, so positions are committed in their order.
/// Disposed of without <see cref="CommitAsync"/>, it leaves nothing.
/// </summary>
internal interface IStoreTransaction : IAsyncDisposable
{
    /// <summary>Where the log stands before this transaction.</summary>
    LogHead Head { get; }

    /// <summary>Adds the numbers of those actors that the log knows.</summary>
    ValueTask FindActorsAsync(IReadOnlyCollection<ActorId> actors, Dictionary<ActorId, int> numbers);

    /// <summary>The versions of actors, by number.</summary>
    ValueTask<Dictionary<int, long>> ReadVersionsAsync(IReadOnlyCollection<int> actors);

    /// <summary>The positions of those events that the log has. The keys are sorted.</summary>
    ValueTask<Dictionary<UInt128, long>> FindEventsAsync(IReadOnlyList<UInt128> keys);

    /// <summary>Which retractions wait for their events. The keys are sorted.</summary>
    ValueTask<HashSet<UInt128>> FindAwaitedAsync(IReadOnlyList<UInt128> keys);

    /// <summary>The block that holds a position.</summary>
    ValueTask<Block> ReadBlockAsync(long position);

    /// <summary>Reads an article; null where there is none.</summary>
    ValueTask<ArticleRecord?> FindArticleAsync(string id);

    ValueTask InsertArticleAsync(ArticleRecord article);

    /// <summary>Writes the state and the outcome of an article.</summary>
    ValueTask UpdateArticleAsync(ArticleRecord article);

    /// <summary>Writes what the transaction adds to the log.</summary>
    ValueTask WriteAsync(LogAddition addition);

    ValueTask CommitAsync();
}
