namespace EventGraph.Importing.Rows;

/// <summary>Every line is a row.</summary>
internal sealed class LineSplitter : IRecordSplitter
{
    public static LineSplitter Instance { get; } = new();

    public int Next(ReadOnlySpan<byte> bytes, bool isAll, out int lines)
    {
        lines = 1;
        int end = bytes.IndexOf((byte)'\n');
        return end < 0 && isAll ? bytes.Length : end + 1;
    }
}
