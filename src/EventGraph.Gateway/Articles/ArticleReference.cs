using EventGraph.Articles;

namespace EventGraph.Gateway.Articles;

/// <summary>Where something was read.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Url">Where it was found, or null.</param>
/// <param name="Published">The day it was published.</param>
internal sealed record ArticleReference(string Id, string? Title, string? Publisher, string? Url, DateOnly Published)
{
    public static ArticleReference Of(Article article) => new(article.Id, article.Title, article.Publisher, article.Url, article.Published);
}
