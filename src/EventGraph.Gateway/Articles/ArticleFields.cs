namespace EventGraph.Gateway.Articles;

/// <summary>What is told about an article beside its text; null where nothing is.</summary>
internal sealed record ArticleFields(string? Title, string? Publisher, string? Url, DateOnly? Published)
{
    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 500;

    /// <summary>Longest name of a publisher, in characters.</summary>
    public const int MaxPublisher = 200;

    /// <summary>Longest URL, in characters.</summary>
    public const int MaxUrl = 2_000;
}
