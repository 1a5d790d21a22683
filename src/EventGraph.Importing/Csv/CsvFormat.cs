using EventGraph.Importing.Cameo;
using EventGraph.Importing.Names;
using EventGraph.Importing.Rows;
using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Csv;

/// <summary>Tables of events with a header, by whichever of tab and comma the header has more of.</summary>
internal sealed class CsvFormat(NameResolver names) : RowFormat
{
    public override FileLayout Open(string? file, ReadOnlySpan<byte> start, ImportOptions options)
    {
        ReadOnlySpan<byte> line = FirstLine(start, out int length);
        byte separator = line.Count((byte)'\t') >= line.Count((byte)',') ? (byte)'\t' : (byte)',';
        TableCutter cutter = new(separator, isQuoted: true);
        Header header = Header.Read(line, cutter) ?? throw new UnreadableBodyException(file, 1, "the first line is no header: a quote in it is not closed");
        CsvColumns columns = CsvColumns.Of(header, file);
        return new FileLayout(new QuotedSplitter(separator, options.MaxLineBytes), new CsvParser(header, cutter, columns, names, CameoTable.Default), length);
    }
}
