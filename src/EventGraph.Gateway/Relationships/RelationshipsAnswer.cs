using System.Collections.Immutable;

namespace EventGraph.Gateway.Relationships;

/// <summary>A page of relationships, or of the evidence behind one.</summary>
/// <param name="Data">The page.</param>
/// <param name="Meta">What was asked, as it was understood.</param>
internal sealed record RelationshipsAnswer<T>(ImmutableArray<T> Data, RelationshipMeta Meta);
