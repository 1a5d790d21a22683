using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Graph.Snapshots;

/// <summary>A cell of the fold within its relationship: day, type, recorded day and band, and the sums under them.</summary>
internal struct DayCell : IComparable<DayCell>
{
    public int Day;
    public int RecordedDay;
    public int Count;
    public EventType Type;
    public ConfidenceBand Band;
    public double Activity;
    public double Cooperation;
    public double Conflict;

    public DayCell(in FoldCell cell)
    {
        Day = cell.Key.Day.DayNumber;
        RecordedDay = cell.Key.RecordedDay.DayNumber;
        Type = cell.Key.Type;
        Band = cell.Key.Band;
        Count = cell.Value.Count;
        Activity = cell.Value.Activity;
        Cooperation = cell.Value.Cooperation;
        Conflict = cell.Value.Conflict;
    }

    /// <summary>Adds the sums of a cell with the same key.</summary>
    public void Add(in DayCell other)
    {
        Count += other.Count;
        Activity += other.Activity;
        Cooperation += other.Cooperation;
        Conflict += other.Conflict;
    }

    /// <summary>Orders by key; 0 where the keys are the same, whatever the sums.</summary>
    public readonly int CompareTo(DayCell other)
    {
        int order = Day.CompareTo(other.Day);
        order = order != 0 ? order : Type.CompareTo(other.Type);
        order = order != 0 ? order : RecordedDay.CompareTo(other.RecordedDay);
        return order != 0 ? order : Band.CompareTo(other.Band);
    }
}
