using EventGraph.Articles;

namespace EventGraph.Coding;

/// <summary>An article in, events out. Deterministic; safe to call from any thread.</summary>
public interface IArticleCoder
{
    /// <summary>Codes an article; events come in the order of the text, each with its sentence and why.</summary>
    CodedArticle Code(Article article, CancellationToken cancellationToken);
}
