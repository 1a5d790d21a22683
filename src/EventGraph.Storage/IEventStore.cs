using System.Collections.Immutable;
using System.Data.Common;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Log;

namespace EventGraph.Storage;

/// <summary>
/// The log of events and its fold, and the articles they were read from. Whatever a method returned from is committed and survives a
/// kill and a power cut. Safe to call from any thread; nothing runs on the caller's scheduler for longer than it takes to check and
/// serialise what is given.
/// </summary>
/// <remarks>
/// Writes of callers at the same time are committed together, and each is answered after the commit. A write that is cancelled before
/// its transaction has started is not written; one that is cancelled later may have been: say it again, and nothing changes. Where the
/// database fails, a write throws <see cref="DbException"/> and nothing of its transaction is kept. Every method throws
/// <see cref="InvalidOperationException"/> before <see cref="InitializeAsync"/> has returned and <see cref="ObjectDisposedException"/> once
/// the store is closed.
/// </remarks>
public interface IEventStore
{
    /// <summary>
    /// Opens the store, and creates its schema or brings an older one up to date. A host calls it before its other services start;
    /// calling it again changes nothing.
    /// </summary>
    /// <exception cref="StoreUnavailableException">The store cannot be opened; the message says why.</exception>
    Task InitializeAsync(CancellationToken cancellationToken);

    /// <summary>Keeps an article, to be coded; an article that the store has already is left as it is.</summary>
    /// <exception cref="ArgumentException">The article has no id, or holds a NUL character.</exception>
    Task<ArticleReceipt> AcceptArticleAsync(Article article, CancellationToken cancellationToken);

    /// <summary>Reads an article; null where there is none.</summary>
    Task<ArticleRecord?> FindArticleAsync(string id, CancellationToken cancellationToken);

    /// <summary>Marks an article as finished. Finishing it again changes nothing and answers with what the first time made of it.</summary>
    /// <exception cref="ArgumentException">The outcome's state is <see cref="ArticleState.Accepted"/>.</exception>
    /// <exception cref="KeyNotFoundException">The store has no such article.</exception>
    Task<ArticleRecord> FinishArticleAsync(string id, ArticleOutcome outcome, CancellationToken cancellationToken);

    /// <summary>Ids of accepted articles that are not finished, oldest first, at most <paramref name="limit"/>.</summary>
    Task<ImmutableArray<string>> UnfinishedArticlesAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Appends an actor's events and folds them, in one transaction. Events that the log has already, or that stand twice in the
    /// append, are counted and change nothing; an append without anything new leaves the actor's version as it is. An empty append
    /// compares no version and answers with the current one.
    /// </summary>
    /// <exception cref="ArgumentException">An event is another actor's, or a number of it is out of range. Nothing of this append was kept.</exception>
    /// <exception cref="VersionConflictException">The actor's version is another: somebody else appended. Nothing of this append was kept.</exception>
    Task<AppendReceipt> AppendAsync(ActorAppend append, CancellationToken cancellationToken);

    /// <summary>
    /// Takes events back: out of every fold from now on, while what was known before stays known. An event that the log does not have is retracted as soon
    /// as it comes, so the order in which events and their retractions arrive does not matter. Saying it again changes nothing, and an event that was
    /// retracted and comes again is a duplicate: it stays retracted. Raises the versions of the events' owners.
    /// </summary>
    /// <exception cref="ArgumentException">An id is not of 32 lower-case hexadecimal digits.</exception>
    Task<RetractionReceipt> RetractAsync(ImmutableArray<string> events, CancellationToken cancellationToken);

    /// <summary>An actor's version: how many writes brought it something new; 0 for an actor never heard of.</summary>
    Task<long> ReadVersionAsync(ActorId actor, CancellationToken cancellationToken);

    /// <summary>An actor's version and the fold of its outgoing relationships, read at one moment; version 0 and no cells for an actor never heard of.</summary>
    Task<ActorRecord> LoadActorAsync(ActorId actor, CancellationToken cancellationToken);

    /// <summary>The log's last position; 0 when it is empty.</summary>
    Task<long> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads the feed after a position, at most <paramref name="limit"/> entries of the log, at one moment. A later call from the returned
    /// position never misses an entry, whenever that entry's transaction committed: a database whose transactions commit out of the
    /// order of their positions holds back what comes after one that is still open. Where nothing comes after, the position stays; a head
    /// below it tells that this is another log.
    /// </summary>
    Task<FeedBatch> ReadFeedAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>The same stretch as <see cref="ReadFeedAsync"/>, every entry in full, with the events that retractions take back.</summary>
    Task<LogStretch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>Completes once the log has, or may have, entries after a position; also when nothing happened for as long as patience lasts.</summary>
    Task WaitForEntriesAsync(long after, TimeSpan patience, CancellationToken cancellationToken);

    /// <summary>Reads an event by its id; null where there is none.</summary>
    Task<LogEntry?> FindEventAsync(string id, CancellationToken cancellationToken);

    /// <summary>Reads a page of events. Sources and targets may be hundreds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is out of range.</exception>
    Task<EventPage> ReadEventsAsync(EventQuery query, CancellationToken cancellationToken);
}
