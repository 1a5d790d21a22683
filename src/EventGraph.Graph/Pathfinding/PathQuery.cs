using EventGraph.Graph.Views;

namespace EventGraph.Graph.Pathfinding;

/// <summary>Asks for the strongest paths from one vertex to another.</summary>
/// <param name="From">Where they start: a number in the directory.</param>
/// <param name="To">Where they end.</param>
public sealed record PathQuery(int From, int To)
{
    /// <summary>The most paths that can be asked for.</summary>
    public const int MaxK = 50;

    /// <summary>The most hops that can be asked for.</summary>
    public const int MaxMaxHops = 8;

    /// <summary>How many paths, 1 to <see cref="MaxK"/>.</summary>
    public int K { get; init; } = 5;

    /// <summary>How many hops a path may have, 1 to <see cref="MaxMaxHops"/>. The bound is exact: the answers are the best among the paths within it.</summary>
    public int MaxHops { get; init; } = 4;

    /// <summary>What the strength of a hop is.</summary>
    public PathMode Mode { get; init; } = PathMode.Influence;

    /// <summary>Who computes.</summary>
    public PathEngine Engine { get; init; } = PathEngine.Native;

    /// <summary>How long the search may take; over 0, at most a minute.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many vertices the search may expand, at least 1; a vertex counts each time that it is.</summary>
    public long MaxExpanded { get; init; } = 20_000_000;

    /// <summary>What is wrong with the query, each parameter named as on the wire; empty when it can be asked.</summary>
    public IEnumerable<ParameterProblem> Problems()
    {
        if (From < 0)
        {
            yield return new("from", "from is no vertex.");
        }

        if (To < 0)
        {
            yield return new("to", "to is no vertex.");
        }

        if (From == To)
        {
            yield return new("to", "to is the same actor as from: a path has two ends.");
        }

        if (K is < 1 or > MaxK)
        {
            yield return new("k", $"k is 1 to {MaxK}.");
        }

        if (MaxHops is < 1 or > MaxMaxHops)
        {
            yield return new("max_hops", $"max_hops is 1 to {MaxMaxHops}.");
        }

        if (!Enum.IsDefined(Mode))
        {
            yield return new("mode", "mode is influence or contact.");
        }

        if (!Enum.IsDefined(Engine))
        {
            yield return new("engine", "engine is native or quikgraph.");
        }

        if (Budget <= TimeSpan.Zero || Budget > TimeSpan.FromMinutes(1))
        {
            yield return new("budget_ms", "budget_ms is 1 to 60000.");
        }

        if (MaxExpanded < 1)
        {
            yield return new("max_expanded", "max_expanded is at least 1.");
        }
    }
}
