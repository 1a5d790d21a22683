using System.Text;
using EventGraph.Importing.Rows;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Tables;

/// <summary>Reads the rows of a table with a header. Safe for many threads.</summary>
internal abstract class TableParser(Header header, TableCutter cutter) : RowParser
{
    // More than that stays off the stack.
    private const int FewColumns = 128;

    private readonly byte[] _firstName = Encoding.UTF8.GetBytes(header.NameOf(0));

    public sealed override void Parse(ReadOnlySpan<byte> row, BatchBuilder batch)
    {
        ReadOnlySpan<byte> raw = row;
        Span<int> ends = header.Count <= FewColumns ? stackalloc int[header.Count] : new int[header.Count];
        int count = cutter.Cut(ref row, ends);
        if (count < 0)
        {
            batch.Reject(RejectReasons.OpenQuote, "A field of the row begins with a quote that is not closed before a separator or the row's end.", raw);
        }
        else if (count != header.Count)
        {
            batch.Reject(RejectReasons.WrongColumns, $"The row has {count} columns by {cutter.SeparatorInWords}; the header has {header.Count}.", raw);
        }
        else if (new Fields(row, ends) is var fields && _firstName.Length > 0 && Ascii.EqualsIgnoreCase(fields[0], _firstName))
        {
            batch.Reject(RejectReasons.Header, "The row is a header, and the table has one already.", raw);
        }
        else
        {
            Parse(new TableRow(header, fields, raw, batch));
        }
    }

    protected abstract void Parse(TableRow row);
}
