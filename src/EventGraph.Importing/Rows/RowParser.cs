namespace EventGraph.Importing.Rows;

/// <summary>Reads rows of a file. Safe for many threads.</summary>
internal abstract class RowParser
{
    /// <summary>Reads a row, without its line end, into events or a rejection.</summary>
    public abstract void Parse(ReadOnlySpan<byte> row, BatchBuilder batch);
}
