using System.Text.Unicode;

namespace EventGraph.Importing.Rows;

/// <summary>Reads the rows of a chunk. What holds for rows of every format is checked here.</summary>
internal static class ChunkParser
{
    /// <summary>The batch of a chunk, whose buffer is given back.</summary>
    public static ImportBatch Parse(Chunk chunk, ImportOptions options)
    {
        using (chunk)
        {
            BatchBuilder batch = new(chunk, options);
            ReadOnlySpan<byte> rest = chunk.Bytes;

            // Hardly a chunk has any of these, so rows are looked at one by one only where some has.
            bool isSuspect = rest.Contains((byte)0) || !Utf8.IsValid(rest);
            for (int line = chunk.FirstLine; !rest.IsEmpty;)
            {
                int length = chunk.Layout.Splitter.Next(rest, isAll: true, out int lines);
                ReadOnlySpan<byte> row = rest[..length].TrimEnd("\r\n"u8);
                rest = rest[length..];
                if (!row.IsEmpty)
                {
                    batch.Begin(line);
                    Read(row, isSuspect, chunk.Layout.Parser, batch, options);
                }

                line += lines;
            }

            return batch.Build();
        }
    }

    private static void Read(ReadOnlySpan<byte> row, bool isSuspect, RowParser parser, BatchBuilder batch, ImportOptions options)
    {
        if (row.Length > options.MaxLineBytes)
        {
            batch.Reject(RejectReasons.LineTooLong, $"The row is longer than {options.MaxLineBytes} bytes.", row);
        }
        else if (isSuspect && row.IndexOf((byte)0) is var nul and >= 0)
        {
            batch.Reject(RejectReasons.NulByte, $"Byte {nul + 1} of the row is NUL; text has none.", row);
        }
        else if (isSuspect && !Utf8.IsValid(row))
        {
            batch.Reject(RejectReasons.NotUtf8, "The row is not UTF-8.", row);
        }
        else
        {
            parser.Parse(row, batch);
        }
    }
}
