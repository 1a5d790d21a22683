namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// The best path of any length, searched from both ends at once (Pohl 1971). Among paths of the same cost it finds the first by its
/// vertices in order: costs are positive integers, so which hops lie on a best path can be read off the costs of both sides exactly,
/// and no predecessors are kept.
/// </summary>
internal sealed class TwoSidedSearch(SearchGraph graph, Workspace workspace, SearchBudget budget)
{
    private readonly SearchSide _forward = workspace.Forward;
    private readonly SearchSide _backward = workspace.Backward;

    /// <summary>Where the sides met on paths of the least cost so far.</summary>
    private readonly List<int> _meetings = workspace.Vertices;

    private long _least;

    /// <summary>
    /// The vertices from end to end of the best path, if it costs less than <paramref name="below"/>; null where none does, or when the
    /// budget ended.
    /// </summary>
    public int[]? Find(int from, int to, long below)
    {
        _least = below;
        _forward.Start(from, graph.VertexLimit);
        _backward.Start(to, graph.VertexLimit);
        _meetings.Clear();
        while (_forward.Heap.Count > 0 && _backward.Heap.Count > 0)
        {
            long ahead = _forward.Heap.First.Cost;
            long behind = _backward.Heap.First.Cost;
            if (ahead + behind >= _least)
            {
                break;
            }

            if (!budget.Spend())
            {
                return null;
            }

            if (ahead <= behind)
            {
                Expand(_forward, _backward.Costs, graph.OutStarts, graph.OutTargets, graph.OutCosts);
            }
            else
            {
                Expand(_backward, _forward.Costs, graph.InStarts, graph.InSources, graph.InCosts);
            }
        }

        return _least < below ? Walk(from, to) : null;
    }

    private void Expand(SearchSide side, long[] opposite, int[] starts, int[] ends, long[] hopCosts)
    {
        CostEntry entry = side.Heap.Pop();
        long[] known = side.Costs;
        if (entry.Cost > known[entry.Vertex])
        {
            return;
        }

        for (int arc = starts[entry.Vertex]; arc < starts[entry.Vertex + 1]; arc++)
        {
            int next = ends[arc];
            long cost = entry.Cost + hopCosts[arc];
            if (cost < known[next] && cost <= _least)
            {
                known[next] = cost;
                side.Heap.Push(new CostEntry(cost, next));
                Meet(next, cost + opposite[next]);
            }
        }
    }

    private void Meet(int vertex, long cost)
    {
        if (cost < _least)
        {
            _least = cost;
            _meetings.Clear();
        }

        if (cost == _least)
        {
            _meetings.Add(vertex);
        }
    }

    /// <summary>
    /// From the start, always the first vertex from which the rest can still be had at the least cost: one whose cost to the target the
    /// backward side knows, or one on the way to a meeting.
    /// </summary>
    private int[] Walk(int from, int to)
    {
        MarkWaysToMeetings();
        List<int> path = [from];
        long made = 0;
        for (int vertex = from; vertex != to;)
        {
            int arc = graph.OutStarts[vertex];
            while (!IsOnBest(graph.OutTargets[arc], made + graph.OutCosts[arc]))
            {
                arc++;
            }

            made += graph.OutCosts[arc];
            vertex = graph.OutTargets[arc];
            path.Add(vertex);
        }

        foreach (int vertex in _meetings)
        {
            workspace.Marks[vertex] = false;
        }

        return [.. path];
    }

    private bool IsOnBest(int vertex, long made) =>
        made + _backward.Costs[vertex] == _least || (workspace.Marks[vertex] && made == _forward.Costs[vertex]);

    private void MarkWaysToMeetings()
    {
        foreach (int vertex in _meetings)
        {
            workspace.Marks[vertex] = true;
        }

        for (int i = 0; i < _meetings.Count; i++)
        {
            int vertex = _meetings[i];
            for (int arc = graph.InStarts[vertex]; arc < graph.InStarts[vertex + 1]; arc++)
            {
                int source = graph.InSources[arc];
                if (!workspace.Marks[source] && _forward.Costs[source] + graph.InCosts[arc] == _forward.Costs[vertex])
                {
                    workspace.Marks[source] = true;
                    _meetings.Add(source);
                }
            }
        }
    }
}
