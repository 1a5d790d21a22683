using EventGraph.Importing.Text;

namespace EventGraph.Importing.Tables;

/// <summary>Cuts rows of a table.</summary>
/// <param name="separator">What stands between fields.</param>
/// <param name="isQuoted">Whether fields may be quoted.</param>
internal sealed class TableCutter(byte separator, bool isQuoted)
{
    private const byte Quote = (byte)'"';

    /// <summary>What the separator is called in messages.</summary>
    public string SeparatorInWords => separator == '\t' ? "tab" : "comma";

    /// <summary>
    /// Cuts a row. Fields without quotes stay where they are; a row with quotes is written anew without them.
    /// </summary>
    /// <param name="row">The row; afterwards what <paramref name="ends"/> counts in.</param>
    /// <param name="ends">Where each field ends; room for one column more than the table has.</param>
    /// <returns>How many fields it has, or -1 where a quote opens that is not closed.</returns>
    public int Cut(ref ReadOnlySpan<byte> row, scoped Span<int> ends)
    {
        if (!isQuoted || !row.Contains(Quote))
        {
            return FieldCutter.Cut(row, separator, ends);
        }

        byte[] plain = new byte[row.Length + 1];
        int length = 0;
        int count = 0;
        for (int at = 0; at <= row.Length; at++)
        {
            if (at < row.Length && row[at] == Quote)
            {
                at = Unquote(row, at + 1, plain, ref length);
                if (at < 0 || (at < row.Length && row[at] != separator))
                {
                    return -1;
                }
            }
            else
            {
                int next = row[at..].IndexOf(separator);
                ReadOnlySpan<byte> field = row[at..(next < 0 ? row.Length : at + next)];
                field.CopyTo(plain.AsSpan(length));
                length += field.Length;
                at += field.Length;
            }

            if (count < ends.Length)
            {
                ends[count] = length;
            }

            count++;
            length++;
        }

        row = plain;
        return count;
    }

    // Copies what is between quotes and returns where the row goes on, or -1 where they never close.
    private static int Unquote(ReadOnlySpan<byte> row, int at, byte[] plain, ref int length)
    {
        for (; at < row.Length; at++)
        {
            if (row[at] != Quote)
            {
                plain[length++] = row[at];
            }
            else if (at + 1 < row.Length && row[at + 1] == Quote)
            {
                plain[length++] = Quote;
                at++;
            }
            else
            {
                return at + 1;
            }
        }

        return -1;
    }
}
