using EventGraph.Gateway.Articles;
using EventGraph.Gateway.Evidence;

namespace EventGraph.Gateway.Relationships;

/// <summary>What questions on relationships and paths are answered with.</summary>
internal static class RelationshipExtensions
{
    public static IServiceCollection AddRelationships(this IServiceCollection services) => services
        .AddSingleton<VertexResolver>()
        .AddSingleton<ArticleLibrary>()
        .AddSingleton<EvidenceReader>();
}
