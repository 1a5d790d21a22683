using EventGraph.Graph.Views;
using FsCheck;
using FsCheck.Fluent;
using QuikGraph;
using QuikGraph.Algorithms;

namespace EventGraph.Graph.Pathfinding;

public sealed class PathPropertyTests
{
    [Fact]
    public void The_best_paths_are_those_of_an_enumeration() => Holds(RandomGraph.Small, 1500, graph => Same(Find(graph, PathEngine.Native), Enumerate(graph)));

    [Fact]
    public void QuikGraph_gives_the_answer_of_an_enumeration() => Holds(RandomGraph.Small, 200, graph => Same(Find(graph, PathEngine.QuikGraph), Enumerate(graph)));

    [Fact]
    public void Both_engines_give_the_same_answer_on_larger_graphs() => Holds(
        RandomGraph.Larger,
        100,
        graph => Same(Find(graph, PathEngine.Native), Find(graph, PathEngine.QuikGraph)));

    [Fact]
    public void The_single_best_path_is_the_first_of_many() => Holds(
        RandomGraph.Larger,
        500,
        graph => Same(Find(graph with { K = 1 }, PathEngine.Native), [.. Find(graph with { K = 2 }, PathEngine.Native).Take(1)]));

    [Fact]
    public void The_best_path_costs_what_QuikGraphs_Dijkstra_says() => Holds(
        RandomGraph.Small,
        500,
        graph =>
        {
            int[][] best = Find(graph with { K = 1, MaxHops = PathQuery.MaxMaxHops }, PathEngine.Native);
            (int from, int to) = (graph.Query.From, graph.Query.To);
            if (graph.View.Out(from).Count == 0 || graph.View.In(to).Count == 0)
            {
                return best.Length == 0;
            }

            TryFunc<int, IEnumerable<RelationshipEdge>> paths =
                graph.View.ShortestPathsDijkstra<int, RelationshipEdge>(edge => PathCost.Of(graph.Mode, graph.View.Relationship(edge.Index)), from);
            return paths(to, out IEnumerable<RelationshipEdge> edges)
                ? best.Length == 1 && graph.CostOf(best[0]) == edges.Sum(e => PathCost.Of(graph.Mode, graph.View.Relationship(e.Index)))
                : best.Length == 0;
        });

    [Fact]
    public void Strengths_are_products_fall_and_lie_between_0_and_1() => Holds(
        RandomGraph.Larger,
        300,
        graph =>
        {
            PathResult result = Paths.Find(graph.View, graph.Query);
            double before = 1;
            return result.Paths.All(path =>
            {
                double product = path.Hops.Aggregate(1.0, (p, hop) => p * (graph.Mode == PathMode.Contact ? hop.Bandwidth : hop.Dependence));
                bool falls = path.Strength <= before * (1 + 1e-9);
                before = path.Strength;
                return falls && path.Strength == product && path.Strength is > 0 and <= 1;
            });
        });

    private static void Holds(Arbitrary<RandomGraph> graphs, int cases, Func<RandomGraph, bool> property) => Prop.ForAll(graphs, property).Check(Properties.Times(cases));

    private static int[][] Find(RandomGraph graph, PathEngine engine)
    {
        PathResult result = Paths.Find(graph.View, graph.Query with { Engine = engine });
        Assert.False(result.Truncated);
        return [.. result.Paths.Select(p => (int[])[p.Hops[0].Source, .. p.Hops.Select(h => h.Target)])];
    }

    /// <summary>Every simple path within the bound, by cost and then vertices.</summary>
    private static int[][] Enumerate(RandomGraph graph)
    {
        List<int[]> all = [];
        Extend([graph.Query.From]);
        return [.. all.OrderBy(graph.CostOf).ThenBy(p => p, Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).Take(graph.K)];

        void Extend(int[] path)
        {
            if (path[^1] == graph.Query.To)
            {
                all.Add(path);
            }
            else if (path.Length <= graph.MaxHops)
            {
                foreach (Relationship hop in graph.View.Out(path[^1]).Where(hop => !path.Contains(hop.Target)))
                {
                    Extend([.. path, hop.Target]);
                }
            }
        }
    }

    private static bool Same(int[][] left, int[][] right) => left.Length == right.Length && left.Zip(right, (a, b) => a.AsSpan().SequenceEqual(b)).All(same => same);
}
