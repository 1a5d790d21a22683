using EventGraph.Graph.Views;
using QuikGraph;
using QuikGraph.Algorithms.ShortestPath;

namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// Completes paths with QuikGraph's Dijkstra on a <see cref="LayeredGraph"/>. QuikGraph's own ranked paths do not serve: Hoffman and Pavley's
/// have loops, its Yen clones the graph for each query, and neither knows a bound of hops.
/// </summary>
internal sealed class QuikGraphSearch(IBidirectionalGraph<int, RelationshipEdge> view, SearchGraph costs, int target, int maxHops, SearchBudget budget)
    : IDeviationSearch
{
    /// <summary>No better than "a hop costs something": QuikGraph computes the rest.</summary>
    public long Bound(ReadOnlySpan<int> prefix, ReadOnlySpan<int> banned) =>
        prefix.Length <= maxHops && view.ContainsVertex(prefix[^1]) && view.ContainsVertex(target) ? 1 : PathCost.Infinite;

    public bool TrySolve(ReadOnlySpan<int> prefix, ReadOnlySpan<int> banned, out int[] completion)
    {
        int left = maxHops - prefix.Length;
        HashSet<int> forbidden = [.. prefix, target];
        LayeredGraph layers = new(view, costs, left, forbidden);
        DijkstraShortestPathAlgorithm<int, LayeredEdge> dijkstra = new(layers, edge => edge.Cost);
        dijkstra.FinishVertex += _ =>
        {
            if (!budget.Spend())
            {
                dijkstra.Abort();
            }
        };
        dijkstra.Compute(layers.State(0, target));
        forbidden.Remove(target);
        completion = [];
        if (budget.Why is not null || Step(prefix[^1], left, [.. forbidden, .. banned]) is not { } step)
        {
            return false;
        }

        List<int> walked = [];
        while (step.Vertex != target)
        {
            walked.Add(step.Vertex);
            step = Step(step.Vertex, step.Left - 1, forbidden)!.Value;
        }

        completion = [.. walked, target];
        return true;

        // The next vertex of the best way on, with the hops left after it: the first in order of those that cost least.
        (int Vertex, int Left)? Step(int from, int most, HashSet<int> avoided)
        {
            (int Vertex, int Left)? best = null;
            double least = double.MaxValue;
            foreach (RelationshipEdge edge in view.OutEdges(from).Where(edge => !avoided.Contains(edge.Target)))
            {
                for (int after = 0; after <= most; after++)
                {
                    if (dijkstra.TryGetDistance(layers.State(after, edge.Target), out double rest) && costs.OutCosts[edge.Index] + rest < least)
                    {
                        least = costs.OutCosts[edge.Index] + rest;
                        best = (edge.Target, after);
                    }
                }
            }

            return best;
        }
    }
}
