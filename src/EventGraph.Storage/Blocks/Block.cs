namespace EventGraph.Storage.Blocks;

/// <summary>
/// A stretch of the log: entries of one owner that one transaction wrote, at positions without a gap. Its rows never change; what is
/// written to it later is which of them were retracted.
/// </summary>
/// <param name="First">The position of its first entry, and its number.</param>
/// <param name="Owner">The owner's number.</param>
/// <param name="Recorded">When it was written.</param>
/// <param name="Rows">The rows' bytes (<see cref="EventRow.Of"/>).</param>
/// <param name="Retractions">Which rows were retracted, and when (<see cref="RetractedRows"/>); null where none was.</param>
internal sealed record Block(long First, int Owner, DateTimeOffset Recorded, byte[] Rows, byte[]? Retractions)
{
    /// <summary>The most entries that a block holds. To read one of their bodies, all are unpacked.</summary>
    public const int MaxEntries = 256;

    public ReadOnlySpan<EventRow> Entries => EventRow.Of(Rows);

    public int Count => Rows.Length / EventRow.Size;

    public long Last => First + Count - 1;

    public DateOnly RecordedDay => DateOnly.FromDateTime(Recorded.UtcDateTime);
}
