using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Log;

namespace EventGraph.Storage;

/// <summary>
/// The log of events and its fold, and the articles they were read from. Whatever a method returned from is committed. Safe to
/// call from any thread; concurrent appends are committed together.
/// </summary>
public interface IEventStore
{
    /// <summary>Creates or migrates the schema. Called once, before anything else.</summary>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Keeps an article, to be coded; an article that the store has already is left as it is.</summary>
    Task<ArticleReceipt> AcceptArticleAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Reads an article; null where there is none.</summary>
    Task<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken);

    /// <summary>Marks an article as finished. Finishing it again changes nothing.</summary>
    /// <exception cref="KeyNotFoundException">The store has no such article.</exception>
    Task<ArticleRecord> FinishArticleAsync(string id, ArticleOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Ids of accepted articles that are not finished, oldest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Appends an actor's events and folds them, in one transaction. Events that the log has already are counted and change
    /// nothing.
    /// </summary>
    /// <exception cref="VersionConflictException">The actor's version is another: somebody else appended. Nothing of this append was kept.</exception>
    Task<AppendReceipt> AppendAsync(ActorAppend append, CancellationToken cancellationToken);

    /// <summary>What an actor's grain needs to wake up; version 0 and no cells for an actor never heard of.</summary>
    Task<ActorRecord> LoadActorAsync(ActorId actor, CancellationToken cancellationToken);

    /// <summary>The log's last position; 0 when it is empty.</summary>
    Task<long> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the feed after a position, at most <paramref name="limit"/> entries of the log. A later call from the returned
    /// position never misses an entry, whenever that entry's transaction committed.
    /// </summary>
    Task<FeedBatch> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>Completes once the log has, or may have, entries after a position; also when nothing happened for long.</summary>
    Task WaitForEntriesAsync(long after, TimeSpan patience, CancellationToken cancellationToken);

    /// <summary>Reads an event by its id; null where there is none.</summary>
    Task<LogEntry?> FindEventAsync(string id, CancellationToken cancellationToken);

    /// <summary>Reads a page of events.</summary>
    Task<EventPage> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken);
}
