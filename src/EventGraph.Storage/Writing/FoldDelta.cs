using EventGraph.Relationships;

namespace EventGraph.Storage.Writing;

/// <summary>What a transaction adds to the fold, summed by key, so that each cell is written once.</summary>
internal sealed class FoldDelta
{
    private readonly Dictionary<FoldKey, FoldValue> _cells = [];

    /// <summary>The cells to add, in no order.</summary>
    public IEnumerable<FoldCell> Cells => _cells.Select(c => new FoldCell(c.Key, c.Value));

    /// <summary>How many relationships they are of.</summary>
    public int Relationships => _cells.Keys.Select(k => (k.Source, k.Target)).Distinct().Count();

    /// <summary>Adds an event that is new to the log.</summary>
    public void Add(PreparedEvent added, DateOnly recordedDay)
    {
        if (added.Value is { } value)
        {
            FoldKey key = FoldKey.Of(added.Statement, recordedDay);
            _cells[key] = _cells.GetValueOrDefault(key) + value;
        }
    }
}
