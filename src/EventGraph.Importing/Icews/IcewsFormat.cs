using EventGraph.Importing.Cameo;
using EventGraph.Importing.Names;
using EventGraph.Importing.Rows;
using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Icews;

/// <summary>ICEWS' files: by tab, never quoted, with a header that some copies lack.</summary>
internal sealed class IcewsFormat(NameResolver names) : RowFormat
{
    private static readonly TableCutter Cutter = new((byte)'\t', isQuoted: false);

    public override FileLayout Open(string? file, ReadOnlySpan<byte> start, ImportOptions options)
    {
        Header? first = Header.Read(FirstLine(start, out int length), Cutter);
        bool isHeader = first?.Find("Event ID", "Event Date", "CAMEO Code") is not null;
        Header header = isHeader ? first! : IcewsColumns.Usual;
        return new FileLayout(LineSplitter.Instance, new IcewsParser(header, Cutter, IcewsColumns.Of(header, file), names, CameoTable.Default), isHeader ? length : 0);
    }
}
