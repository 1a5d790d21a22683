using EventGraph.Articles;

namespace EventGraph.Abstractions;

/// <summary>An article, by its id: accepts it, has it coded, and hands its events to the actors that own them.</summary>
public interface IArticleGrain : IGrainWithStringKey
{
    /// <summary>Keeps the article and starts coding it. Answers once the store has committed the text.</summary>
    Task<ArticleReceipt> Accept(Article article, CancellationToken cancellationToken);

    /// <summary>Goes on where a crash or a failure left off; does nothing for an article that is finished.</summary>
    Task Resume(CancellationToken cancellationToken);

    /// <summary>How far it has come; null for an article never accepted.</summary>
    Task<ArticleRecord?> Read(CancellationToken cancellationToken);

    /// <summary>
    /// Takes the article back: every event read in it is out of every fold when this answers, and it is not coded again. Null where there is no such article; taking it back
    /// again finishes what broke off, and otherwise changes nothing.
    /// </summary>
    Task<ArticleRecord?> Retract(CancellationToken cancellationToken);
}
