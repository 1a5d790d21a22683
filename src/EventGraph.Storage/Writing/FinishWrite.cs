using EventGraph.Articles;

namespace EventGraph.Storage.Writing;

/// <summary>An article that is finished.</summary>
internal sealed class FinishWrite : StoreWrite<ArticleRecord>
{
    /// <exception cref="ArgumentException">The outcome is none: its state says that the article is not finished.</exception>
    public FinishWrite(string id, ArticleOutcome outcome, CancellationToken cancellationToken)
        : base(cancellationToken)
    {
        if (outcome.State is not (ArticleState.Coded or ArticleState.Failed or ArticleState.Retracted))
        {
            throw new ArgumentException($"An article is finished as {ArticleState.Coded}, {ArticleState.Failed} or {ArticleState.Retracted}, not {outcome.State}.", nameof(outcome));
        }

        Id = id;
        Outcome = outcome;
    }

    public string Id { get; }

    public ArticleOutcome Outcome { get; }
}
