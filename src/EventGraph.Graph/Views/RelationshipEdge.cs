using QuikGraph;

namespace EventGraph.Graph.Views;

/// <summary>A relationship as QuikGraph sees it: an edge of a view.</summary>
/// <param name="Source">The source's vertex.</param>
/// <param name="Target">The target's vertex.</param>
/// <param name="Index">Its number within the view, from 0, by source and then target; the argument of <see cref="View.Relationship(int)"/>.</param>
public readonly record struct RelationshipEdge(int Source, int Target, int Index) : IEdge<int>;
