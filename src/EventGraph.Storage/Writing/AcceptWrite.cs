using EventGraph.Articles;

namespace EventGraph.Storage.Writing;

/// <summary>An article to keep.</summary>
internal sealed class AcceptWrite : StoreWrite<ArticleReceipt>
{
    /// <exception cref="ArgumentException">The article has no id, or holds what no database keeps in a text.</exception>
    public AcceptWrite(Article article, CancellationToken cancellationToken)
        : base(cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(article.Id);
        if (StoredText.FaultOf(article.Id, article.Text, article.Title, article.Publisher, article.Url) is { } fault)
        {
            throw new ArgumentException($"Article '{article.Id.Replace("\0", "\\0", StringComparison.Ordinal)}' {fault}.", nameof(article));
        }

        Article = article;
    }

    public Article Article { get; }
}
