using EventGraph.Articles;

namespace EventGraph.Gateway.Articles;

/// <summary>An article as the store holds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The title, or null.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Url">Where it was found, or null.</param>
/// <param name="Published">The day it was published.</param>
/// <param name="Recorded">When the store learned of it (UTC).</param>
/// <param name="State">How far it has come.</param>
/// <param name="Events">Events read in it; null until it is coded.</param>
/// <param name="Reason">Why there are none, or why coding failed; null otherwise.</param>
/// <param name="Text">The text; offsets of events count its UTF-16 code units.</param>
internal sealed record ArticleAnswer(
    string Id, string? Title, string? Publisher, string? Url, DateOnly Published, DateTimeOffset Recorded, ArticleState State, int? Events, string? Reason, string Text)
{
    public static ArticleAnswer Of(ArticleRecord record) => new(
        record.Article.Id,
        record.Article.Title,
        record.Article.Publisher,
        record.Article.Url,
        record.Article.Published,
        record.Recorded,
        record.State,
        record.Events,
        record.Reason,
        record.Article.Text);
}
