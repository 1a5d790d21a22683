namespace EventGraph.Articles;

/// <summary>What the store answers to an article. Once it is there, the article is committed.</summary>
/// <param name="IsNew">False when the store had it already.</param>
/// <param name="Record">What the store holds.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.ArticleReceipt")]
public sealed record ArticleReceipt(bool IsNew, ArticleRecord Record);
