namespace EventGraph.Importing.Text;

/// <summary>A row cut into its fields.</summary>
internal readonly ref struct Fields(ReadOnlySpan<byte> row, ReadOnlySpan<int> ends)
{
    private readonly ReadOnlySpan<byte> _row = row;
    private readonly ReadOnlySpan<int> _ends = ends;

    /// <summary>How many fields there are.</summary>
    public int Count => _ends.Length;

    /// <summary>A field, from 0.</summary>
    public ReadOnlySpan<byte> this[int field] => _row[Start(field).._ends[field]];

    /// <summary>Several fields on end, with the separators between them.</summary>
    public ReadOnlySpan<byte> Between(int first, int last) => _row[Start(first).._ends[last]];

    private int Start(int field) => field == 0 ? 0 : _ends[field - 1] + 1;
}
