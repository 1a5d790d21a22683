using EventGraph.Graph.Views;

namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// The cost of a hop: −ln p in fixed point (2⁻³⁶ nats) with one hop counted in the low eight bits. Costs are integers, so sums are exact in any
/// order, ties are ties, and the smallest sum is the strongest path and, among the equally strong, the one with the fewest hops. Every
/// cost is at least 1, so no search meets a cycle that costs nothing. Eight hops stay below 2⁵³: exact in QuikGraph's doubles too.
/// </summary>
internal static class PathCost
{
    /// <summary>More than any path costs; two of them still fit.</summary>
    public const long Infinite = long.MaxValue / 4;

    private const int HopBits = 8;
    private const double Scale = 1L << 36;

    /// <summary>A hop weaker than e^−60 counts as that: a volume has decayed to nothing long before.</summary>
    private const double Largest = 60;

    /// <summary>The strength of a hop.</summary>
    public static double Strength(PathMode mode, in Relationship hop) => mode == PathMode.Contact ? hop.Bandwidth : hop.Dependence;

    /// <summary>The cost of a hop.</summary>
    public static long Of(PathMode mode, in Relationship hop) => Of(Strength(mode, hop));

    /// <summary>The cost of a hop of this strength, 0 to 1.</summary>
    public static long Of(double strength) => ((long)Math.Round(Math.Clamp(-Math.Log(strength), 0, Largest) * Scale) << HopBits) + 1;
}
