namespace EventGraph.Articles;

/// <summary>What the store holds of an article.</summary>
/// <param name="Article">The article as first given.</param>
/// <param name="Recorded">When the store learned of it (UTC).</param>
/// <param name="State">How far it has come.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.ArticleRecord")]
public sealed record ArticleRecord(Article Article, DateTimeOffset Recorded, ArticleState State)
{
    /// <summary>Events in the log; null until it is coded.</summary>
    [Id(0)] public int? Events { get; init; }

    /// <summary>Why there are no events, or why it failed; null otherwise.</summary>
    [Id(1)] public string? Reason { get; init; }

    /// <summary>The log's position that holds all its events; null until it is coded.</summary>
    [Id(2)] public long? Position { get; init; }
}
