using QuikGraph;

namespace EventGraph.Graph.Views;

/// <content>The view as QuikGraph's algorithms see it, without a copy.</content>
public sealed partial class View : IBidirectionalGraph<int, RelationshipEdge>
{
    bool IGraph<int, RelationshipEdge>.IsDirected => true;

    bool IGraph<int, RelationshipEdge>.AllowParallelEdges => false;

    bool IVertexSet<int>.IsVerticesEmpty => Count == 0;

    int IVertexSet<int>.VertexCount => Vertices().Count();

    IEnumerable<int> IVertexSet<int>.Vertices => Vertices();

    bool IEdgeSet<int, RelationshipEdge>.IsEdgesEmpty => Count == 0;

    int IEdgeSet<int, RelationshipEdge>.EdgeCount => Count;

    IEnumerable<RelationshipEdge> IEdgeSet<int, RelationshipEdge>.Edges => Enumerable.Range(0, Count).Select(Edge);

    bool IImplicitVertexSet<int>.ContainsVertex(int vertex) => IsVertex(vertex);

    bool IEdgeSet<int, RelationshipEdge>.ContainsEdge(RelationshipEdge edge) => (uint)edge.Index < (uint)Count && Edge(edge.Index) == edge;

    bool IIncidenceGraph<int, RelationshipEdge>.ContainsEdge(int source, int target) => IndexOf(source, target) >= 0;

    bool IIncidenceGraph<int, RelationshipEdge>.TryGetEdge(int source, int target, out RelationshipEdge edge)
    {
        int index = IndexOf(source, target);
        edge = index < 0 ? default : Edge(index);
        return index >= 0;
    }

    bool IIncidenceGraph<int, RelationshipEdge>.TryGetEdges(int source, int target, out IEnumerable<RelationshipEdge> edges)
    {
        int index = IndexOf(source, target);
        edges = index < 0 ? [] : [Edge(index)];
        return IsVertex(source) && IsVertex(target);
    }

    bool IImplicitGraph<int, RelationshipEdge>.IsOutEdgesEmpty(int vertex) => OutIndexes(vertex).Length == 0;

    int IImplicitGraph<int, RelationshipEdge>.OutDegree(int vertex) => OutIndexes(vertex).Length;

    RelationshipEdge IImplicitGraph<int, RelationshipEdge>.OutEdge(int vertex, int index) =>
        OutIndexes(vertex) is var (start, length) && (uint)index < (uint)length ? Edge(start + index) : throw new ArgumentOutOfRangeException(nameof(index));

    IEnumerable<RelationshipEdge> IImplicitGraph<int, RelationshipEdge>.OutEdges(int vertex) => OutEdges(OutIndexes(vertex));

    bool IImplicitGraph<int, RelationshipEdge>.TryGetOutEdges(int vertex, out IEnumerable<RelationshipEdge> edges)
    {
        bool found = IsVertex(vertex);
        edges = found ? OutEdges(OutIndexes(vertex)) : [];
        return found;
    }

    bool IBidirectionalIncidenceGraph<int, RelationshipEdge>.IsInEdgesEmpty(int vertex) => InIndexes(vertex).Count == 0;

    int IBidirectionalIncidenceGraph<int, RelationshipEdge>.InDegree(int vertex) => InIndexes(vertex).Count;

    RelationshipEdge IBidirectionalIncidenceGraph<int, RelationshipEdge>.InEdge(int vertex, int index) => Edge(InIndexes(vertex)[index]);

    IEnumerable<RelationshipEdge> IBidirectionalIncidenceGraph<int, RelationshipEdge>.InEdges(int vertex) => InIndexes(vertex).Select(Edge);

    bool IBidirectionalIncidenceGraph<int, RelationshipEdge>.TryGetInEdges(int vertex, out IEnumerable<RelationshipEdge> edges)
    {
        bool found = IsVertex(vertex);
        edges = found ? InIndexes(vertex).Select(Edge) : [];
        return found;
    }

    int IBidirectionalIncidenceGraph<int, RelationshipEdge>.Degree(int vertex) => OutIndexes(vertex).Length + InIndexes(vertex).Count;

    private RelationshipEdge Edge(int index) => new(_table.Sources[index], _table.Targets[index], index);

    private IEnumerable<RelationshipEdge> OutEdges((int Start, int Length) indexes) => Enumerable.Range(indexes.Start, indexes.Length).Select(Edge);

    private (int Start, int Length) OutIndexes(int vertex)
    {
        ThrowIfNoVertex(vertex);
        return (_table.Starts[vertex], _table.Starts[vertex + 1] - _table.Starts[vertex]);
    }

    private ArraySegment<int> InIndexes(int vertex)
    {
        ThrowIfNoVertex(vertex);
        return new ArraySegment<int>(_inIndexes, _inStarts[vertex], _inStarts[vertex + 1] - _inStarts[vertex]);
    }

    private IEnumerable<int> Vertices() => Enumerable.Range(0, VertexLimit).Where(IsVertex);

    private bool IsVertex(int vertex) =>
        IsNumber(vertex) && (_table.Starts[vertex] < _table.Starts[vertex + 1] || _inStarts[vertex] < _inStarts[vertex + 1]);

    private void ThrowIfNoVertex(int vertex)
    {
        if (!IsVertex(vertex))
        {
            throw new VertexNotFoundException($"Vertex {vertex} has no relationship in this view.");
        }
    }
}
