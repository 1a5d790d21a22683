using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventGraph.Importing.Text;

/// <summary>Finds the separators of a row, 32 bytes at a time.</summary>
internal static class FieldCutter
{
    /// <summary>Writes where each field ends and returns how many there are, which may be more than <paramref name="ends"/> has room for.</summary>
    public static int Cut(ReadOnlySpan<byte> row, byte separator, Span<int> ends)
    {
        int count = 0;
        int at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<byte> wanted = Vector256.Create(separator);
            for (; at + Vector256<byte>.Count <= row.Length; at += Vector256<byte>.Count)
            {
                uint found = Vector256.Equals(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(row), (nuint)at), wanted).ExtractMostSignificantBits();
                for (; found != 0; found &= found - 1)
                {
                    Add(ends, ref count, at + BitOperations.TrailingZeroCount(found));
                }
            }
        }

        for (; at < row.Length; at++)
        {
            if (row[at] == separator)
            {
                Add(ends, ref count, at);
            }
        }

        Add(ends, ref count, row.Length);
        return count;

        static void Add(Span<int> ends, ref int count, int end)
        {
            if ((uint)count < (uint)ends.Length)
            {
                ends[count] = end;
            }

            count++;
        }
    }
}
