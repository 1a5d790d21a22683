using EventGraph.Log;

namespace EventGraph.Abstractions;

/// <summary>The feed of the log, long-polled. A stateless worker: it is how a gateway without database credentials follows the log.</summary>
public interface IFeedGrain : IGrainWithIntegerKey
{
    /// <summary>The most log entries that one batch covers.</summary>
    const int MaxLimit = 50_000;

    /// <summary>
    /// What comes after a position, at most <paramref name="limit"/> entries (1 to <see cref="MaxLimit"/>). Where nothing does,
    /// waits up to <paramref name="patience"/> (at most 10 s) and then answers with an empty batch.
    /// </summary>
    Task<FeedBatch> Read(long after, int limit, TimeSpan patience, CancellationToken cancellationToken);

    /// <summary>The most log entries of which <see cref="ReadChanges"/> answers in full.</summary>
    const int MaxChanges = 10_000;

    /// <summary>
    /// The entries after a position in full, at most <paramref name="limit"/> of them (1 to <see cref="MaxChanges"/>). Where there are none, waits as
    /// <see cref="Read"/> does.
    /// </summary>
    Task<LogStretch> ReadChanges(long after, int limit, TimeSpan patience, CancellationToken cancellationToken);
}
