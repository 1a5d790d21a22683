using System.Runtime.InteropServices;

namespace EventGraph.Importing.Text;

/// <summary>
/// Remembers what pieces of text were read as. Bounded: a new piece takes the place of an old one of the same few places. Safe for many threads without a lock,
/// because an entry never changes; two threads may make the same value twice, and one of the two stays.
/// </summary>
/// <typeparam name="TValue">What a piece is read as; immutable.</typeparam>
internal sealed class Utf8Cache<TValue>(int capacity)
    where TValue : class
{
    private const int Places = 4;

    // A longer piece is hardly one that comes again, and many of them would not be bounded memory.
    private const int LongestPiece = 512;

    private readonly Entry?[] _entries = new Entry?[int.Max(Places, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity))];

    /// <summary>What a piece was read as, or null.</summary>
    public TValue? Find(ReadOnlySpan<byte> piece)
    {
        int first = First(piece);
        for (int i = 0; i < Places; i++)
        {
            if (Volatile.Read(ref _entries[first + i]) is not { } entry)
            {
                return null;
            }

            if (entry.Piece.AsSpan().SequenceEqual(piece))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>Remembers a piece's value unless the piece is long, and returns it.</summary>
    public TValue Add(ReadOnlySpan<byte> piece, TValue value)
    {
        if (piece.Length > LongestPiece)
        {
            return value;
        }

        int first = First(piece);
        int place = 0;
        while (place < Places && Volatile.Read(ref _entries[first + place]) is not null)
        {
            place++;
        }

        // All taken: the one whose turn it is by the piece itself.
        Volatile.Write(ref _entries[first + (place < Places ? place : piece.Length & (Places - 1))], new Entry(piece.ToArray(), value));
        return value;
    }

    private int First(ReadOnlySpan<byte> piece) => (int)(Hash(piece) >> 32) & (_entries.Length - 1) & ~(Places - 1);

    private static ulong Hash(ReadOnlySpan<byte> piece)
    {
        const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
        ulong hash = (ulong)piece.Length * Multiplier;
        while (piece.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(piece));
            piece = piece[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte b in piece)
        {
            rest = (rest << 8) | b;
        }

        return Mix(hash, rest);

        static ulong Mix(ulong hash, ulong word)
        {
            hash = (hash ^ word) * Multiplier;
            return hash ^ (hash >> 29);
        }
    }

    private sealed record Entry(byte[] Piece, TValue Value);
}
