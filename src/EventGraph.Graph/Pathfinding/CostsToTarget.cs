namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// For each number of hops left, the least cost to the target: the exact guide of every search towards it. Computed round by round
/// (Bellman 1958), a hop more each round. The first rounds push: from the vertices that the round before improved to all before
/// them. The last ones pull: with few hops made the search can only stand near its start, and so only those vertices look at what
/// follows them. Each round does what touches fewer hops (the idea of Beamer, Asanović, Patterson 2012).
/// </summary>
internal sealed class CostsToTarget(SearchGraph graph, Workspace workspace, SearchBudget budget)
{
    /// <summary>Looking further ahead from the start than this part of all hops costs more than it can save.</summary>
    private const int PartWorthLooking = 4;

    /// <summary>Vertices near the start, nearest first.</summary>
    private readonly List<int> _near = workspace.Near;

    /// <summary>How many of <see cref="_near"/> are within 0, 1, … hops of the start, and how many hops go out of them.</summary>
    private readonly List<(int Vertices, long Hops)> _within = [];

    /// <summary>Vertices that the last push improved.</summary>
    private readonly List<int> _improved = workspace.Vertices;

    /// <summary>
    /// Fills <see cref="Workspace.CostsToTarget"/> for 0 to <paramref name="hops"/> hops left; with r hops left, for the vertices within
    /// <paramref name="hops"/> − r hops of the start, and maybe others. What costs more than <paramref name="mostCost"/> may stay infinite. False when the budget ended.
    /// </summary>
    public bool TryCompute(int start, int target, int hops, long mostCost)
    {
        LookAhead(start, hops);
        long[] costs = workspace.NeedCostsToTarget(0);
        costs.AsSpan(0, graph.VertexLimit).Fill(PathCost.Infinite);
        costs[target] = 0;
        _improved.Clear();
        _improved.Add(target);
        bool pulls = false;
        for (int round = 1; round <= hops; round++)
        {
            long[] before = costs;
            costs = workspace.NeedCostsToTarget(round);
            int made = hops - round;
            pulls = pulls || (made < _within.Count && _within[made].Hops < HopsIntoImproved());
            if (!budget.Spend(pulls ? _within[made].Vertices : _improved.Count))
            {
                return false;
            }

            if (pulls)
            {
                Pull(_within[made].Vertices, target, before, costs);
            }
            else
            {
                Push(before, costs, mostCost);
            }
        }

        return true;
    }

    private void LookAhead(int start, int hops)
    {
        bool[] marks = workspace.Marks;
        _near.Clear();
        _near.Add(start);
        marks[start] = true;
        _within.Add((1, OutDegree(start)));
        for (int done = 0; _within.Count < hops && _within[^1].Hops < graph.OutTargets.Length / PartWorthLooking;)
        {
            long hopsOut = _within[^1].Hops;
            for (int end = _near.Count; done < end; done++)
            {
                foreach (int next in graph.OutTargets.AsSpan(graph.OutStarts[_near[done]]..graph.OutStarts[_near[done] + 1]))
                {
                    if (!marks[next])
                    {
                        marks[next] = true;
                        _near.Add(next);
                        hopsOut += OutDegree(next);
                    }
                }
            }

            _within.Add((_near.Count, hopsOut));
        }

        foreach (int vertex in _near)
        {
            marks[vertex] = false;
        }
    }

    private void Push(long[] before, long[] costs, long mostCost)
    {
        bool[] marks = workspace.Marks;
        before.AsSpan(0, graph.VertexLimit).CopyTo(costs);
        int previous = _improved.Count;
        for (int i = 0; i < previous; i++)
        {
            int vertex = _improved[i];
            long cost = before[vertex];
            for (int arc = graph.InStarts[vertex]; arc < graph.InStarts[vertex + 1]; arc++)
            {
                int source = graph.InSources[arc];
                long through = cost + graph.InCosts[arc];
                if (through < costs[source] && through <= mostCost)
                {
                    costs[source] = through;
                    if (!marks[source])
                    {
                        marks[source] = true;
                        _improved.Add(source);
                    }
                }
            }
        }

        _improved.RemoveRange(0, previous);
        foreach (int vertex in _improved)
        {
            marks[vertex] = false;
        }
    }

    private void Pull(int vertices, int target, long[] before, long[] costs)
    {
        for (int i = 0; i < vertices; i++)
        {
            int vertex = _near[i];
            long least = vertex == target ? 0 : PathCost.Infinite;
            for (int arc = graph.OutStarts[vertex]; arc < graph.OutStarts[vertex + 1]; arc++)
            {
                least = Math.Min(least, graph.OutCosts[arc] + before[graph.OutTargets[arc]]);
            }

            costs[vertex] = least;
        }
    }

    private long HopsIntoImproved()
    {
        long hops = 0;
        foreach (int vertex in _improved)
        {
            hops += graph.InStarts[vertex + 1] - graph.InStarts[vertex];
        }

        return hops;
    }

    private int OutDegree(int vertex) => graph.OutStarts[vertex + 1] - graph.OutStarts[vertex];
}
