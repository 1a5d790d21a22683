namespace EventGraph.Graph.Pathfinding;

/// <summary>What a <see cref="MinHeap{TEntry}"/> holds.</summary>
internal interface IHeapEntry<TEntry>
    where TEntry : struct, IHeapEntry<TEntry>
{
    /// <summary>Whether the first comes before the second.</summary>
    static abstract bool Less(in TEntry left, in TEntry right);
}
