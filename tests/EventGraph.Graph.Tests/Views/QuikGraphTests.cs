using EventGraph.Graph.Snapshots;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.MaximumFlow;

namespace EventGraph.Graph.Views;

public sealed class QuikGraphTests
{
    private readonly Snapshot _snapshot = Feed.Snapshot(
        Feed.Cell("org:a", "org:b", activity: 3),
        Feed.Cell("org:b", "org:c", activity: 2),
        Feed.Cell("org:c", "org:a", activity: 1),
        Feed.Cell("org:a", "org:c", activity: 4),
        Feed.Cell("org:c", "org:d", activity: 5));

    private View View => _snapshot.View(new ViewParameters(Feed.Today) { Level = Level.Actor });

    [Fact]
    public void Strongly_connected_components_run_on_a_view()
    {
        Dictionary<int, int> components = [];
        int count = View.StronglyConnectedComponents(components);
        Assert.Equal(2, count);
        Assert.Equal(4, components.Count);
        Assert.Equal(components[_snapshot.Number("org:a")], components[_snapshot.Number("org:c")]);
        Assert.NotEqual(components[_snapshot.Number("org:a")], components[_snapshot.Number("org:d")]);
    }

    [Fact]
    public void Maximum_flow_runs_on_a_view()
    {
        // It adds reversed edges and so wants a graph that it may change: the edges are copied, the weights are read from the view.
        View view = View;
        AdjacencyGraph<int, RelationshipEdge> graph = ((IEdgeSet<int, RelationshipEdge>)view).Edges.ToAdjacencyGraph<int, RelationshipEdge>();
        EdgeFactory<int, RelationshipEdge> reversed = (source, target) => new RelationshipEdge(source, target, -1);
        using ReversedEdgeAugmentorAlgorithm<int, RelationshipEdge> augmentor = new(graph, reversed);
        augmentor.AddReversedEdges();
        double flow = graph.MaximumFlow(
            edge => edge.Index < 0 ? 0 : view.Relationship(edge.Index).Volume,
            _snapshot.Number("org:a"),
            _snapshot.Number("org:d"),
            out _,
            reversed,
            augmentor);
        Assert.Equal(5, flow, 9);
    }

    [Fact]
    public void A_view_is_a_bidirectional_graph()
    {
        IBidirectionalGraph<int, RelationshipEdge> graph = View;
        (int a, int b, int c, int d) = (_snapshot.Number("org:a"), _snapshot.Number("org:b"), _snapshot.Number("org:c"), _snapshot.Number("org:d"));
        Assert.Equal([a, b, c, d], graph.Vertices);
        Assert.Equal(4, graph.VertexCount);
        Assert.Equal(5, graph.EdgeCount);
        Assert.True(graph.IsDirected);
        Assert.False(graph.AllowParallelEdges);
        Assert.False(graph.IsVerticesEmpty || graph.IsEdgesEmpty);
        Assert.Equal([b, c], graph.OutEdges(a).Select(e => e.Target));
        Assert.Equal([a, b], graph.InEdges(c).Select(e => e.Source));
        Assert.Equal((2, 1, 3), (graph.OutDegree(a), graph.InDegree(a), graph.Degree(a)));
        Assert.Equal(c, graph.OutEdge(a, 1).Target);
        Assert.Equal(b, graph.InEdge(c, 1).Source);
        Assert.True(graph.IsOutEdgesEmpty(d));
        Assert.False(graph.IsInEdgesEmpty(d));
        Assert.True(graph.TryGetEdge(a, c, out RelationshipEdge edge));
        Assert.True(graph.ContainsEdge(edge));
        Assert.False(graph.ContainsEdge(edge with { Target = d }));
        Assert.True(graph.ContainsEdge(a, c));
        Assert.False(graph.TryGetEdge(d, a, out _));
        Assert.True(graph.TryGetEdges(a, c, out IEnumerable<RelationshipEdge> edges));
        Assert.Equal([edge], edges);
        Assert.False(graph.ContainsVertex(_snapshot.Number("country:RUS")));
        Assert.False(graph.TryGetOutEdges(_snapshot.Number("country:RUS"), out _));
        Assert.False(graph.TryGetInEdges(-1, out _));
        Assert.Throws<VertexNotFoundException>(() => graph.OutEdges(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => graph.OutEdge(a, 2));
    }
}
