using EventGraph.Importing.Rows;

namespace EventGraph.Importing.Ndjson;

/// <summary>This project's own events, one JSON object a line.</summary>
internal sealed class NdjsonFormat : RowFormat
{
    private static readonly NdjsonParser Parser = new();

    public override FileLayout Open(string? file, ReadOnlySpan<byte> start, ImportOptions options) => new(LineSplitter.Instance, Parser, 0);
}
