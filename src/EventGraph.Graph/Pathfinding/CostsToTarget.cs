namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// For each number of hops left, the least cost from every vertex to the target: the exact guide of every search towards it. Round
/// by round from the target (Bellman 1958), each round only from the vertices that the round before improved.
/// </summary>
internal static class CostsToTarget
{
    /// <summary>Fills <see cref="Workspace.CostsToTarget"/> for 0 to <paramref name="hops"/>; false when the budget ended.</summary>
    public static bool TryCompute(SearchGraph graph, int target, int hops, Workspace workspace, SearchBudget budget)
    {
        int vertices = graph.VertexLimit;
        bool[] marks = workspace.Marks;
        List<int> improved = workspace.Vertices;
        long[] costs = workspace.NeedCostsToTarget(0);
        costs.AsSpan(0, vertices).Fill(PathCost.Infinite);
        costs[target] = 0;
        improved.Clear();
        improved.Add(target);
        for (int round = 1; round <= hops; round++)
        {
            long[] before = costs;
            costs = workspace.NeedCostsToTarget(round);
            before.AsSpan(0, vertices).CopyTo(costs);
            int previous = improved.Count;
            if (!budget.Spend(previous))
            {
                return false;
            }

            for (int i = 0; i < previous; i++)
            {
                int vertex = improved[i];
                long cost = before[vertex];
                for (int arc = graph.InStarts[vertex]; arc < graph.InStarts[vertex + 1]; arc++)
                {
                    int source = graph.InSources[arc];
                    long through = cost + graph.InCosts[arc];
                    if (through < costs[source])
                    {
                        costs[source] = through;
                        if (!marks[source])
                        {
                            marks[source] = true;
                            improved.Add(source);
                        }
                    }
                }
            }

            improved.RemoveRange(0, previous);
            foreach (int vertex in improved)
            {
                marks[vertex] = false;
            }
        }

        return true;
    }
}
