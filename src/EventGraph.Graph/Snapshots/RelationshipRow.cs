namespace EventGraph.Graph.Snapshots;

/// <summary>
/// Everything that one source did: its targets in ascending order, and per target the cells by day, all in one array.
/// Immutable: an addition makes a new row and leaves this one to the snapshots that hold it.
/// </summary>
internal sealed class RelationshipRow
{
    private readonly int[] _targets;
    private readonly int[] _starts;
    private readonly DayCell[] _cells;

    private RelationshipRow(int[] targets, int[] starts, DayCell[] cells)
    {
        _targets = targets;
        _starts = starts;
        _cells = cells;
        FirstDay = int.MaxValue;
        for (int i = 0; i < targets.Length; i++)
        {
            FirstDay = Math.Min(FirstDay, cells[starts[i]].Day);
        }

        foreach (ref readonly DayCell cell in cells.AsSpan())
        {
            EventCount += cell.Count;
        }
    }

    /// <summary>A row without relationships.</summary>
    public static RelationshipRow Empty { get; } = new([], [0], []);

    /// <summary>How many relationships there are.</summary>
    public int Count => _targets.Length;

    /// <summary>How many cells they have together.</summary>
    public int CellCount => _cells.Length;

    /// <summary>How many events the cells count together.</summary>
    public long EventCount { get; }

    /// <summary>The earliest day of a cell; the largest integer in a row without cells.</summary>
    public int FirstDay { get; }

    /// <summary>The target of a relationship.</summary>
    public int Target(int index) => _targets[index];

    /// <summary>The cells of a relationship by day, then type, recorded day and band.</summary>
    public ReadOnlySpan<DayCell> Cells(int index) => _cells.AsSpan(_starts[index].._starts[index + 1]);

    /// <summary>The cells of the relationship with a target, in the same order; none where there is no such relationship.</summary>
    public ReadOnlySpan<DayCell> CellsOf(int target) => Array.BinarySearch(_targets, target) is var index and >= 0 ? Cells(index) : [];

    /// <summary>This row with cells added; keys that meet are summed, and a cell whose events were all retracted is gone.</summary>
    /// <param name="additions">In their order; keys may repeat.</param>
    public RelationshipRow With(ReadOnlySpan<RowAddition> additions)
    {
        Merger merger = new(_targets.Length + additions.Length, _cells.Length + additions.Length);
        int next = 0;
        for (int i = 0; i < _targets.Length; i++)
        {
            for (; next < additions.Length && additions[next].Target < _targets[i]; next++)
            {
                merger.Add(additions[next].Target, additions[next].Cell);
            }

            foreach (ref readonly DayCell cell in Cells(i))
            {
                for (; next < additions.Length && additions[next].Target == _targets[i] && additions[next].Cell.CompareTo(cell) < 0; next++)
                {
                    merger.Add(_targets[i], additions[next].Cell);
                }

                merger.Add(_targets[i], cell);
            }

            for (; next < additions.Length && additions[next].Target == _targets[i]; next++)
            {
                merger.Add(_targets[i], additions[next].Cell);
            }
        }

        for (; next < additions.Length; next++)
        {
            merger.Add(additions[next].Target, additions[next].Cell);
        }

        return merger.ToRow();
    }

    /// <summary>Takes cells in order and lays them out, joining those that have the same key.</summary>
    private ref struct Merger(int relationships, int cells)
    {
        private readonly int[] _targets = new int[relationships];
        private readonly int[] _starts = new int[relationships + 1];
        private readonly DayCell[] _cells = new DayCell[cells];
        private int _relationships;
        private int _count;

        public void Add(int target, in DayCell cell)
        {
            bool sameTarget = _relationships > 0 && _targets[_relationships - 1] == target;
            if (sameTarget && _count > _starts[_relationships - 1] && _cells[_count - 1].CompareTo(cell) == 0)
            {
                _cells[_count - 1].Add(cell);
                return;
            }

            DropRetracted();
            if (!sameTarget)
            {
                DropEmptyRelationship();
                _starts[_relationships] = _count;
                _targets[_relationships++] = target;
            }

            _cells[_count++] = cell;
        }

        public RelationshipRow ToRow()
        {
            DropRetracted();
            DropEmptyRelationship();
            _starts[_relationships] = _count;
            return new RelationshipRow(_targets[.._relationships], _starts[..(_relationships + 1)], _cells[.._count]);
        }

        private void DropRetracted()
        {
            if (_relationships > 0 && _count > _starts[_relationships - 1] && _cells[_count - 1].Count == 0)
            {
                _count--;
            }
        }

        private void DropEmptyRelationship()
        {
            if (_relationships > 0 && _count == _starts[_relationships - 1])
            {
                _relationships--;
            }
        }
    }
}
