namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// Completes paths by A* over states (vertex, hops made), guided by the costs to the target with the hops that are left. The guide is
/// exact but for the vertices that a deviation forbids, so a search expands little more than the path that it finds.
/// </summary>
internal sealed class GuidedSearch(SearchGraph graph, int start, int target, int maxHops, long mostCost, Workspace workspace, SearchBudget budget)
    : IDeviationSearch
{
    private readonly int _vertices = graph.VertexLimit;
    private bool _guided;

    public long Bound(ReadOnlySpan<int> prefix, ReadOnlySpan<int> banned)
    {
        int left = maxHops - prefix.Length;
        if (left < 0 || !TryGuide())
        {
            return PathCost.Infinite;
        }

        long least = PathCost.Infinite;
        long[] guide = workspace.CostsToTarget[left];
        int vertex = prefix[^1];
        for (int arc = graph.OutStarts[vertex]; arc < graph.OutStarts[vertex + 1]; arc++)
        {
            int next = graph.OutTargets[arc];
            long cost = graph.OutCosts[arc] + guide[next];
            if (cost < least && !prefix.Contains(next) && !banned.Contains(next))
            {
                least = cost;
            }
        }

        return least;
    }

    public bool TrySolve(ReadOnlySpan<int> prefix, ReadOnlySpan<int> banned, out int[] completion)
    {
        int hops = maxHops - prefix.Length + 1;
        workspace.NeedStates(_vertices * (hops + 1));
        SetMarks(prefix, true);
        try
        {
            int end = Search(prefix[^1], hops, banned);
            completion = end < 0 ? [] : Trace(end);
            return end >= 0;
        }
        finally
        {
            SetMarks(prefix, false);
            ForgetStates();
        }
    }

    private bool TryGuide() => _guided || (_guided = new CostsToTarget(graph, workspace, budget).TryCompute(start, target, maxHops, mostCost));

    /// <summary>The state at the target in which the best completion ends; negative where there is none or the budget ended.</summary>
    private int Search(int from, int hops, ReadOnlySpan<int> banned)
    {
        MinHeap<GuidedEntry> heap = workspace.Guided;
        heap.Clear();
        Touch(from, 0, -1);
        heap.Push(new GuidedEntry(0, 0, from));
        while (heap.Count > 0)
        {
            GuidedEntry entry = heap.Pop();
            if (entry.Cost > workspace.Costs[entry.State])
            {
                continue;
            }

            int made = entry.State / _vertices;
            int vertex = entry.State - (made * _vertices);
            if (vertex == target)
            {
                return entry.State;
            }

            if (!budget.Spend())
            {
                return -1;
            }

            Expand(entry, vertex, made + 1, workspace.CostsToTarget[hops - made - 1], made == 0 ? banned : []);
        }

        return -1;
    }

    private void Expand(in GuidedEntry entry, int vertex, int made, long[] guide, ReadOnlySpan<int> banned)
    {
        for (int arc = graph.OutStarts[vertex]; arc < graph.OutStarts[vertex + 1]; arc++)
        {
            int next = graph.OutTargets[arc];
            long cost = entry.Cost + graph.OutCosts[arc];
            long estimate = cost + guide[next];
            if (estimate > mostCost || workspace.Marks[next] || banned.Contains(next))
            {
                continue;
            }

            int state = (made * _vertices) + next;
            long known = workspace.Costs[state];
            if (cost > known || IsDominated(next, made, cost))
            {
                continue;
            }

            if (cost < known)
            {
                Touch(state, cost, entry.State);
                workspace.Guided.Push(new GuidedEntry(estimate, cost, state));
            }
            else if (ComesBefore(entry.State, workspace.Before[state]))
            {
                workspace.Before[state] = entry.State;
            }
        }
    }

    /// <summary>Whether the vertex is reached at no more cost with fewer hops: whatever can follow here can follow there.</summary>
    private bool IsDominated(int vertex, int made, long cost)
    {
        for (int fewer = 1; fewer < made; fewer++)
        {
            if (workspace.Costs[(fewer * _vertices) + vertex] <= cost)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the way to one state comes before the way to another, both after the same number of hops, by their vertices in order.</summary>
    private bool ComesBefore(int state, int other)
    {
        bool before = false;
        while (state != other)
        {
            before = state < other;
            state = workspace.Before[state];
            other = workspace.Before[other];
        }

        return before;
    }

    private int[] Trace(int end)
    {
        int[] vertices = new int[end / _vertices];
        for (int state = end, i = vertices.Length - 1; i >= 0; state = workspace.Before[state], i--)
        {
            vertices[i] = state % _vertices;
        }

        return vertices;
    }

    private void Touch(int state, long cost, int before)
    {
        workspace.Costs[state] = cost;
        workspace.Before[state] = before;
        workspace.Touched.Add(state);
    }

    private void ForgetStates()
    {
        foreach (int state in workspace.Touched)
        {
            workspace.Costs[state] = PathCost.Infinite;
        }

        workspace.Touched.Clear();
    }

    private void SetMarks(ReadOnlySpan<int> vertices, bool value)
    {
        foreach (int vertex in vertices)
        {
            workspace.Marks[vertex] = value;
        }
    }
}
