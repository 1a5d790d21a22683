namespace EventGraph.Graph.Snapshots;

/// <summary>A cell to add to the row of its source. Ordered by source, target and key.</summary>
internal readonly struct RowAddition(int source, int target, DayCell cell) : IComparable<RowAddition>
{
    public readonly int Source = source;
    public readonly int Target = target;
    public readonly DayCell Cell = cell;

    public int CompareTo(RowAddition other)
    {
        int order = Source.CompareTo(other.Source);
        order = order != 0 ? order : Target.CompareTo(other.Target);
        return order != 0 ? order : Cell.CompareTo(other.Cell);
    }
}
