using EventGraph.Abstractions;
using EventGraph.Articles;

namespace EventGraph.Gateway.Articles;

/// <summary>Looks up the articles that answers refer to.</summary>
internal sealed class ArticleLibrary(IGrainFactory grains)
{
    /// <summary>The article of an id; null where there is none, or no id.</summary>
    public async Task<ArticleReference?> FindAsync(string? id, CancellationToken cancellationToken) =>
        id is not null && await grains.GetGrain<IArticleGrain>(id).Read(cancellationToken) is { Article: Article article } ? ArticleReference.Of(article) : null;

    /// <summary>The articles of several ids, by id; those that are not there are left out.</summary>
    public async Task<IReadOnlyDictionary<string, ArticleReference>> FindAsync(IEnumerable<string?> ids, CancellationToken cancellationToken)
    {
        ArticleReference?[] found = await Task.WhenAll(ids.OfType<string>().Distinct(StringComparer.Ordinal).Select(id => FindAsync(id, cancellationToken)));
        return found.OfType<ArticleReference>().ToDictionary(a => a.Id, StringComparer.Ordinal);
    }
}
