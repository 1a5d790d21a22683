namespace EventGraph.Importing;

/// <summary>How rows are read. The defaults suit a stream of millions of rows on a small machine.</summary>
public sealed record ImportOptions
{
    /// <summary>The defaults.</summary>
    public static ImportOptions Default { get; } = new();

    /// <summary>Rows a batch at most, from 1; 16,000 by default. A batch of wide rows has fewer: 4 MB of text make one.</summary>
    public int BatchRows { get; init; } = 16_000;

    /// <summary>The longest row in bytes, 1 KB to 64 MB; 1 MB by default. A longer one is rejected, and no more of it is kept in memory.</summary>
    public int MaxLineBytes { get; init; } = 1024 * 1024;

    /// <summary>How many characters of a rejected row are kept; 500 by default.</summary>
    public int MaxRawLength { get; init; } = 500;

    /// <summary>How many batches are parsed at a time, from 1; the processors' number by default.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>How large a zip may be that arrives as a stream and has to be put into a file first; 16 GB by default.</summary>
    public long MaxSpooledBytes { get; init; } = 16L * 1024 * 1024 * 1024;

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxLineBytes, 1024);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxLineBytes, 64 * 1024 * 1024);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRawLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(MaxSpooledBytes);
    }
}
