namespace EventGraph.Graph.Pathfinding;

/// <summary>
/// A state of a guided search. Of those with the same estimate, the one nearer to the start comes first: then every best way to a
/// state is known when it is expanded.
/// </summary>
internal readonly struct GuidedEntry(long estimate, long cost, int state) : IHeapEntry<GuidedEntry>
{
    public readonly long Estimate = estimate;
    public readonly long Cost = cost;
    public readonly int State = state;

    public static bool Less(in GuidedEntry left, in GuidedEntry right) =>
        left.Estimate < right.Estimate || (left.Estimate == right.Estimate && left.Cost < right.Cost);
}
