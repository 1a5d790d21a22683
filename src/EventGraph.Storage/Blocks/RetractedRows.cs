using System.Buffers.Binary;

namespace EventGraph.Storage.Blocks;

/// <summary>Which rows of a block were retracted, and when: rows and ticks one after the other, in the order of their retraction.</summary>
internal static class RetractedRows
{
    private const int EntrySize = sizeof(int) + sizeof(long);

    /// <summary>Whether a row was retracted by a moment.</summary>
    public static bool Contains(byte[]? retractions, int row, long untilTicks = long.MaxValue)
    {
        for (ReadOnlySpan<byte> rest = retractions; !rest.IsEmpty; rest = rest[EntrySize..])
        {
            if (BinaryPrimitives.ReadInt32LittleEndian(rest) == row && BinaryPrimitives.ReadInt64LittleEndian(rest[sizeof(int)..]) <= untilTicks)
            {
                return true;
            }
        }

        return false;
    }

    public static byte[] Add(byte[]? retractions, int row, DateTimeOffset recorded)
    {
        byte[] added = new byte[(retractions?.Length ?? 0) + EntrySize];
        retractions?.CopyTo(added, 0);
        Span<byte> entry = added.AsSpan(added.Length - EntrySize);
        BinaryPrimitives.WriteInt32LittleEndian(entry, row);
        BinaryPrimitives.WriteInt64LittleEndian(entry[sizeof(int)..], recorded.UtcTicks);
        return added;
    }
}
