using System.Diagnostics;

namespace EventGraph.Graph.Pathfinding;

/// <summary>Counts what a search expands, and ends it when a bound is hit. Used by one thread.</summary>
internal sealed class SearchBudget(TimeSpan time, long maxExpanded, CancellationToken cancellationToken)
{
    /// <summary>How many expansions pass between two looks at the clock.</summary>
    private const int Interval = 64;

    private readonly long _deadline = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
    private long _nextLook;

    /// <summary>How many vertices were expanded.</summary>
    public long Expanded { get; private set; }

    /// <summary>The bound that was hit, or <c>cancelled</c>; null while there is budget left.</summary>
    public string? Why { get; private set; }

    /// <summary>Counts expansions; false once the search has to end.</summary>
    public bool Spend(int vertices = 1)
    {
        Expanded += vertices;
        if (Expanded >= _nextLook)
        {
            Look();
        }

        return Why is null;
    }

    private void Look()
    {
        _nextLook = Math.Min(Expanded + Interval, maxExpanded + 1);
        if (cancellationToken.IsCancellationRequested)
        {
            Why = "cancelled";
        }
        else if (Expanded > maxExpanded)
        {
            Why = "max_expanded";
        }
        else if (Stopwatch.GetTimestamp() > _deadline)
        {
            Why = "budget_ms";
        }
    }
}
