using System.Buffers;
using EventGraph.Importing.Rows;

namespace EventGraph.Importing.Tables;

/// <summary>
/// Rows whose fields may be quoted, and then hold separators and line ends (RFC 4180). A quote counts only where a field begins. A row whose quote does not close
/// properly ends with its first line, so that it spoils no other.
/// </summary>
internal sealed class QuotedSplitter(byte separator, int longest) : IRecordSplitter
{
    private const byte Quote = (byte)'"';
    private const byte LineEnd = (byte)'\n';

    private readonly SearchValues<byte> _ends = SearchValues.Create([separator, LineEnd]);

    public int Next(ReadOnlySpan<byte> bytes, bool isAll, out int lines)
    {
        lines = 1;
        int line = bytes.IndexOf(LineEnd);
        if (bytes[..(line < 0 ? bytes.Length : line)].IndexOf(Quote) < 0)
        {
            return line < 0 && isAll ? bytes.Length : line + 1;
        }

        int end = End(bytes, isAll);
        if (end > 0)
        {
            lines = Math.Max(1, bytes[..end].Count(LineEnd));
            return end;
        }

        bool mayStillEnd = end == 0 && !isAll && bytes.Length <= longest;
        return mayStillEnd ? 0 : line < 0 ? isAll ? bytes.Length : 0 : line + 1;
    }

    // Where the row ends; 0 where the bytes end before it does, -1 where it is broken.
    private int End(ReadOnlySpan<byte> bytes, bool isAll)
    {
        int at = 0;
        while (at < bytes.Length)
        {
            if (bytes[at] == Quote)
            {
                if (Closing(bytes, at + 1) is not (> 0 and var closing))
                {
                    return 0;
                }

                at = closing + 1;
                at += at + 1 < bytes.Length && bytes[at] == '\r' && bytes[at + 1] == LineEnd ? 1 : 0;
                if (at < bytes.Length && bytes[at] != separator && bytes[at] != LineEnd && !(bytes[at] == '\r' && at + 1 == bytes.Length))
                {
                    return -1;
                }
            }
            else
            {
                int next = bytes[at..].IndexOfAny(_ends);
                at = next < 0 ? bytes.Length : at + next;
            }

            if (at >= bytes.Length)
            {
                break;
            }

            if (bytes[at] == LineEnd)
            {
                return at + 1;
            }

            at++;
        }

        return isAll ? bytes.Length : 0;
    }

    private static int Closing(ReadOnlySpan<byte> bytes, int from)
    {
        while (bytes[from..].IndexOf(Quote) is var found and >= 0)
        {
            from += found;
            if (from + 1 >= bytes.Length || bytes[from + 1] != Quote)
            {
                return from;
            }

            from += 2;
        }

        return -1;
    }
}
