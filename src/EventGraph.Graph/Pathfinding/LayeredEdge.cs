using QuikGraph;

namespace EventGraph.Graph.Pathfinding;

/// <summary>An edge of a <see cref="LayeredGraph"/>.</summary>
/// <param name="Source">A state nearer to the target.</param>
/// <param name="Target">A state a hop further from it.</param>
/// <param name="Cost">Of the hop.</param>
internal readonly record struct LayeredEdge(int Source, int Target, double Cost) : IEdge<int>;
