namespace EventGraph.Articles;

/// <summary>A source document.</summary>
[GenerateSerializer, Immutable, Alias("eventgraph.Article")]
public sealed record Article
{
    /// <summary>Hash of the normalised text (<see cref="ArticleIdentity"/>), or the sender's own id where a tool brings one.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The text as given; every offset counts its UTF-16 code units.</summary>
    [Id(1)] public required string Text { get; init; }

    /// <summary>The day it was published; relative dates in the text count from here.</summary>
    [Id(2)] public required DateOnly Published { get; init; }

    /// <summary>The title, or null.</summary>
    [Id(3)] public string? Title { get; init; }

    /// <summary>Who published it, or null. A publisher is never an actor of its own article.</summary>
    [Id(4)] public string? Publisher { get; init; }

    /// <summary>Where it was found, or null.</summary>
    [Id(5)] public string? Url { get; init; }
}
