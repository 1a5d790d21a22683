using System.Collections.Immutable;
using EventGraph.Graph.Views;

namespace EventGraph.Graph.Pathfinding;

/// <summary>Finds the strongest paths through a view. Thread-safe: a view may be searched by any number of threads at once.</summary>
public static class Paths
{
    /// <summary>Within so many hops a search from one end to the other touches little more than what lies between.</summary>
    private const int FewHops = 4;

    /// <summary>
    /// The k strongest loopless paths of at most max_hops hops, exactly, in an order that is the same on every run and engine. None
    /// where there is no path, and where an end is no vertex of the view.
    /// </summary>
    /// <exception cref="ArgumentException">A parameter has a <see cref="PathQuery.Problems">problem</see>.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static PathResult Find(View view, PathQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(query);
        if (query.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem.ToString(), nameof(query));
        }

        SearchBudget budget = new(query.Budget, query.MaxExpanded, cancellationToken);
        List<int[]> found = query.From < view.VertexLimit && query.To < view.VertexLimit ? Find(view, query, budget) : [];
        cancellationToken.ThrowIfCancellationRequested();
        return new PathResult([.. found.Select(vertices => ToPath(view, query.Mode, vertices))], budget.Expanded, budget.Why);
    }

    private static List<int[]> Find(View view, PathQuery query, SearchBudget budget)
    {
        SearchGraph graph = view.SearchGraph(query.Mode);
        if (query.Engine == PathEngine.QuikGraph)
        {
            return KBestPaths.Find(new QuikGraphSearch(view, graph, query.To, query.MaxHops, budget), graph, query.From, query.K, budget);
        }

        using Workspace workspace = Workspace.Rent(graph.VertexLimit);
        List<int[]> few = FindGuided(Math.Min(query.MaxHops, FewHops), PathCost.Infinite);
        if (query.MaxHops <= FewHops || budget.Why is not null)
        {
            return few;
        }

        // What costs more than the last of these is no answer.
        long mostCost = few.Count == query.K ? graph.CostOf(few[^1]) : PathCost.Infinite;
        if (query.K == 1)
        {
            // The best path of any length is the best of at most max_hops hops, unless it has more.
            int[]? better = new TwoSidedSearch(graph, workspace, budget).Find(query.From, query.To, mostCost);
            if (better is null || better.Length <= query.MaxHops + 1)
            {
                return better is null ? few : [better];
            }
        }

        List<int[]> found = FindGuided(query.MaxHops, mostCost);
        return budget.Why is not null && found.Count == 0 ? few : found;

        List<int[]> FindGuided(int maxHops, long mostCost) =>
            KBestPaths.Find(new GuidedSearch(graph, query.From, query.To, maxHops, mostCost, workspace, budget), graph, query.From, query.K, budget);
    }

    private static RankedPath ToPath(View view, PathMode mode, int[] vertices)
    {
        ImmutableArray<Relationship>.Builder hops = ImmutableArray.CreateBuilder<Relationship>(vertices.Length - 1);
        double strength = 1;
        for (int i = 1; i < vertices.Length; i++)
        {
            Relationship hop = view.Relationship(view.IndexOf(vertices[i - 1], vertices[i]));
            hops.Add(hop);
            strength *= PathCost.Strength(mode, hop);
        }

        return new RankedPath(strength, hops.MoveToImmutable());
    }
}
