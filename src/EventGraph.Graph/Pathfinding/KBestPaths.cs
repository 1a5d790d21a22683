namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// The k best loopless paths, exactly: Yen 1971 with Lawler's partition (1972), so no path is met twice, and with deviations solved only when
/// their bound comes first, so most never are.
/// </summary>
internal static class KBestPaths
{
    /// <summary>Finds up to <paramref name="k"/> paths as lists of vertices, best first. When the budget ends, those found until then.</summary>
    public static List<int[]> Find<TSearch>(TSearch search, SearchGraph graph, int from, int k, SearchBudget budget)
        where TSearch : IDeviationSearch
    {
        List<int[]> found = new(k);
        PriorityQueue<Candidate, Candidate> queue = new();
        Offer(new Candidate([from], 0, 0, []));
        while (found.Count < k && queue.TryDequeue(out Candidate? next, out _))
        {
            if (next.IsSolved)
            {
                found.Add(next.Vertices);
                if (found.Count < k)
                {
                    Branch(next);
                }
            }
            else if (search.TrySolve(next.Prefix, next.Banned, out int[] completion))
            {
                next.Solve(completion, graph);
                queue.Enqueue(next, next);
            }

            if (budget.Why is not null)
            {
                break;
            }
        }

        return found;

        // The paths that share a beginning with this one and leave it at one of its vertices.
        void Branch(Candidate path)
        {
            long cost = path.PrefixCost;
            for (int at = path.Deviation; at < path.Vertices.Length - 1; at++)
            {
                int next = path.Vertices[at + 1];
                Offer(new Candidate(path.Vertices[..(at + 1)], at, cost, at == path.Deviation ? [.. path.Banned, next] : [next]));
                cost += graph.CostOf(path.Vertices[at], next);
            }
        }

        void Offer(Candidate deviation)
        {
            long bound = search.Bound(deviation.Prefix, deviation.Banned);
            if (bound < PathCost.Infinite)
            {
                deviation.Cost = deviation.PrefixCost + bound;
                queue.Enqueue(deviation, deviation);
            }
        }
    }

    /// <summary>A set of paths that share a beginning, with a bound; once solved, the best of them.</summary>
    private sealed class Candidate(int[] vertices, int deviation, long prefixCost, int[] banned) : IComparable<Candidate>
    {
        public int[] Vertices { get; private set; } = vertices;

        public int Deviation => deviation;

        public long PrefixCost => prefixCost;

        public int[] Banned => banned;

        public long Cost { get; set; }

        public bool IsSolved { get; private set; }

        public ReadOnlySpan<int> Prefix => Vertices.AsSpan(0, deviation + 1);

        public void Solve(int[] completion, SearchGraph graph)
        {
            Cost = prefixCost;
            Vertices = [.. Prefix, .. completion];
            for (int i = deviation; i < Vertices.Length - 1; i++)
            {
                Cost += graph.CostOf(Vertices[i], Vertices[i + 1]);
            }

            IsSolved = true;
        }

        /// <summary>By cost; what is not solved first, since a path that comes before may yet be in it; then by the vertices in order.</summary>
        public int CompareTo(Candidate? other)
        {
            int order = Cost.CompareTo(other!.Cost);
            order = order != 0 ? order : IsSolved.CompareTo(other.IsSolved);
            return order != 0 ? order : Vertices.AsSpan().SequenceCompareTo(other.Vertices);
        }
    }
}
