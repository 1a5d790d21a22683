namespace EventGraph.Articles;

/// <summary>What coding an article came to.</summary>
/// <param name="State"><see cref="ArticleState.Coded"/>, <see cref="ArticleState.Failed"/> or <see cref="ArticleState.Retracted"/>.</param>
/// <param name="Events">Events in the log.</param>
/// <param name="Reason">Why there are none, or why it failed; null otherwise.</param>
/// <param name="Position">The log's position that holds them all.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.ArticleOutcome")]
public sealed record ArticleOutcome(ArticleState State, int Events, string? Reason, long Position);
