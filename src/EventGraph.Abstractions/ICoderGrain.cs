using EventGraph.Articles;

namespace EventGraph.Abstractions;

/// <summary>Reads articles. A stateless worker: coding is long and must not block the grain that asks for it.</summary>
public interface ICoderGrain : IGrainWithIntegerKey
{
    /// <summary>Codes an article.</summary>
    [ResponseTimeout("00:05:00")]
    Task<CodedArticle> Code(Article article, CancellationToken cancellationToken);
}
