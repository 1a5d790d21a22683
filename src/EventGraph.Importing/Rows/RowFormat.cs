namespace EventGraph.Importing.Rows;

/// <summary>A format of files. Safe for many threads.</summary>
internal abstract class RowFormat
{
    /// <summary>How a file is to be read.</summary>
    /// <param name="file">Its name within an archive, or null.</param>
    /// <param name="start">Its first bytes, at least the first line where that is not too long.</param>
    /// <param name="options">How rows are read.</param>
    /// <exception cref="UnreadableBodyException">The header lacks a column that the format needs.</exception>
    public abstract FileLayout Open(string? file, ReadOnlySpan<byte> start, ImportOptions options);

    /// <summary>The first line without its end, and how many bytes it has with it.</summary>
    protected static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> start, out int length)
    {
        int end = start.IndexOf((byte)'\n');
        length = end < 0 ? start.Length : end + 1;
        return start[..(end < 0 ? start.Length : end)].TrimEnd((byte)'\r');
    }
}
