using EventGraph.Graph.Views;
using QuikGraph;

namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// A view unrolled by hops for QuikGraph, backwards from a target: the state (hops, vertex) is a way of exactly so many hops from the
/// vertex to the target. Nothing is copied; edges are made when they are asked for.
/// </summary>
internal sealed class LayeredGraph(IBidirectionalGraph<int, RelationshipEdge> view, SearchGraph costs, int hops, HashSet<int> forbidden)
    : IVertexListGraph<int, LayeredEdge>
{
    private readonly int _vertices = costs.VertexLimit;

    public bool IsDirected => true;

    public bool AllowParallelEdges => false;

    public bool IsVerticesEmpty => view.IsVerticesEmpty;

    public int VertexCount => (hops + 1) * view.VertexCount;

    public IEnumerable<int> Vertices => Enumerable.Range(0, hops + 1).SelectMany(_ => view.Vertices, State);

    /// <summary>The number of a state.</summary>
    public int State(int made, int vertex) => (made * _vertices) + vertex;

    public bool ContainsVertex(int vertex) => vertex / _vertices <= hops && view.ContainsVertex(vertex % _vertices);

    public IEnumerable<LayeredEdge> OutEdges(int vertex)
    {
        int made = vertex / _vertices;
        return made == hops
            ? []
            : view.InEdges(vertex % _vertices)
                .Where(edge => !forbidden.Contains(edge.Source))
                .Select(edge => new LayeredEdge(vertex, State(made + 1, edge.Source), costs.OutCosts[edge.Index]));
    }

    public bool TryGetOutEdges(int vertex, out IEnumerable<LayeredEdge> edges)
    {
        bool found = ContainsVertex(vertex);
        edges = found ? OutEdges(vertex) : [];
        return found;
    }

    public bool IsOutEdgesEmpty(int vertex) => !OutEdges(vertex).Any();

    public int OutDegree(int vertex) => OutEdges(vertex).Count();

    public LayeredEdge OutEdge(int vertex, int index) => OutEdges(vertex).ElementAt(index);

    public bool ContainsEdge(int source, int target) => TryGetEdge(source, target, out _);

    public bool TryGetEdge(int source, int target, out LayeredEdge edge)
    {
        bool found = TryGetEdges(source, target, out IEnumerable<LayeredEdge> edges) && edges.Any();
        edge = found ? edges.First() : default;
        return found;
    }

    public bool TryGetEdges(int source, int target, out IEnumerable<LayeredEdge> edges)
    {
        bool found = TryGetOutEdges(source, out IEnumerable<LayeredEdge> all);
        edges = all.Where(edge => edge.Target == target);
        return found;
    }
}
