using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage.Reading;

/// <summary>What a read asks of the database, all of it as of one moment.</summary>
internal interface IStoreReader
{
    /// <summary>Where the log stands.</summary>
    ValueTask<LogHead> HeadAsync(CancellationToken cancellationToken);

    /// <summary>The numbers of those actors that the log knows, in no order.</summary>
    ValueTask<IReadOnlyList<int>> NumbersAsync(IReadOnlyCollection<ActorId> actors, CancellationToken cancellationToken);

    /// <summary>The ids of actors, by number.</summary>
    ValueTask<IReadOnlyDictionary<int, ActorId>> IdsAsync(IReadOnlyCollection<int> numbers, CancellationToken cancellationToken);

    /// <summary>An actor's version; 0 where the log does not know it.</summary>
    ValueTask<long> VersionAsync(ActorId actor, CancellationToken cancellationToken);

    /// <summary>Names of the actors that the log first speaks of after a position and until another, in its order.</summary>
    ValueTask<ImmutableArray<ActorName>> FirstHeardOfAsync(long after, long until, CancellationToken cancellationToken);

    /// <summary>The position of an event; null where the log does not have it.</summary>
    ValueTask<long?> PositionAsync(UInt128 key, CancellationToken cancellationToken);

    /// <summary>The blocks that a search finds, at most <paramref name="limit"/>, the latest last day first and within a day the latest block.</summary>
    ValueTask<IReadOnlyList<FoundBlock>> FindAsync(BlockSearch search, int limit, CancellationToken cancellationToken);

    /// <summary>The blocks that hold positions after one, in order; at most <paramref name="entries"/> entries, but always one block where there is any.</summary>
    ValueTask<IReadOnlyList<Block>> FollowingAsync(long after, int entries, CancellationToken cancellationToken);

    /// <summary>The packed bodies of blocks, by the blocks' numbers.</summary>
    ValueTask<IReadOnlyDictionary<long, byte[]>> BodiesAsync(IReadOnlyCollection<long> blocks, CancellationToken cancellationToken);

    /// <summary>Reads an article; null where there is none.</summary>
    ValueTask<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken);

    /// <summary>Ids of articles that are not finished, oldest first.</summary>
    ValueTask<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken);
}
