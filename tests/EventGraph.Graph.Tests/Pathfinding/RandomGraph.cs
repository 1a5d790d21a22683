using EventGraph.Graph.Views;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// A graph and a question on it, as properties draw them: weights from a few values, so that ties abound; among them so large a one that a
/// hop costs nothing and so small a one that it hardly connects; loops, pairs without a path, and vertices that nothing touches.
/// </summary>
internal sealed record RandomGraph(IReadOnlyList<(int Source, int Target, double Activity)> Arcs, int From, int To, int K, int MaxHops, PathMode Mode)
{
    private static readonly double[] Activities = [1e-9, 0.1, 1, 1, 1, 2, 5, 5, 400, 1e6];

    public static Arbitrary<RandomGraph> Small { get; } = Of(vertices: 7, mostArcs: 30);

    public static Arbitrary<RandomGraph> Larger { get; } = Of(vertices: 40, mostArcs: 250);

    public View View { get; } = Feed.Snapshot([.. Arcs.Select(a => Feed.Cell(Name(a.Source), Name(a.Target), activity: a.Activity))])
        .View(new ViewParameters(Feed.Today) { Level = Level.Actor });

    public PathQuery Query => new(Number(From), Number(To)) { K = K, MaxHops = MaxHops, Mode = Mode, Budget = TimeSpan.FromMinutes(1) };

    public long CostOf(IReadOnlyList<int> path) => path.Zip(path.Skip(1), (s, t) => PathCost.Of(Mode, View.Relationship(s, t)!.Value)).Sum();

    public override string ToString() => $"{Mode} {From}→{To} k={K} h={MaxHops}: {string.Join(' ', Arcs.Select(a => $"{a.Source}-{a.Activity}-{a.Target}"))}";

    private static Arbitrary<RandomGraph> Of(int vertices, int mostArcs)
    {
        // Half of the ends are one of two hubs or its neighbours.
        Gen<int> vertex = Gen.OneOf(Gen.Choose(0, vertices - 1), Gen.Choose(0, vertices / 4));
        Gen<(int, int, double)> arc = vertex.Two().Zip(Gen.Elements(Activities), (ends, activity) => (ends.Item1, ends.Item2, activity));
        Gen<RandomGraph> graph =
            from count in Gen.Choose(0, mostArcs)
            from arcs in arc.ListOf(count)
            from ends in vertex.Two().Where(e => e.Item1 != e.Item2)
            from k in Gen.Choose(1, 12)
            from hops in Gen.Choose(1, PathQuery.MaxMaxHops)
            from mode in Gen.Elements(PathMode.Influence, PathMode.Contact)
            select new RandomGraph([.. arcs], ends.Item1, ends.Item2, k, hops, mode);
        return Arb.From(graph, larger => Enumerable.Range(0, larger.Arcs.Count).Select(i => larger.Without(i)));
    }

    private RandomGraph Without(int arc) => new([.. Arcs.Where((_, i) => i != arc)], From, To, K, MaxHops, Mode);

    private static string Name(int vertex) => $"org:v{vertex:00}";

    /// <summary>The directory's number; one past its end where the graph has no such vertex.</summary>
    private int Number(int vertex) => View.Actors.TryFind(Actors.ActorId.Parse(Name(vertex)), out int number) ? number : View.VertexLimit + vertex;
}
