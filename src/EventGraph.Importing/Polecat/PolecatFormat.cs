using EventGraph.Actors;
using EventGraph.Importing.Names;
using EventGraph.Importing.Rows;
using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Polecat;

/// <summary>POLECAT's yearly files: by tab, with a header.</summary>
internal sealed class PolecatFormat(Gazetteer gazetteer, NameResolver names) : RowFormat
{
    private const byte Tab = (byte)'\t';

    private static readonly TableCutter Cutter = new(Tab, isQuoted: true);

    private readonly PolecatActors _actors = new(gazetteer, names);

    public override FileLayout Open(string? file, ReadOnlySpan<byte> start, ImportOptions options)
    {
        Header header = Header.Read(FirstLine(start, out int length), Cutter) ?? throw new UnreadableBodyException(file, 1, "the first line is no header: a quote in it is not closed");
        return new FileLayout(new QuotedSplitter(Tab, options.MaxLineBytes), new PolecatParser(header, Cutter, PolecatColumns.Of(header, file), _actors, names), length);
    }
}
