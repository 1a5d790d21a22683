using System.Buffers;
using System.Buffers.Binary;

namespace EventGraph.Storage.Blocks;

/// <summary>An event's id as a number: its 32 hexadecimal digits, so that keys are ordered by date as ids are.</summary>
internal static class EventKey
{
    public const int Size = 16;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads an id; false when it is not of 32 lower-case hexadecimal digits.</summary>
    public static bool TryParse(string id, out UInt128 key)
    {
        key = default;
        if (id.Length != 2 * Size || id.AsSpan().ContainsAnyExcept(Digits))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Size];
        Convert.FromHexString(id, bytes, out _, out _);
        key = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }

    /// <summary>The id of a key.</summary>
    public static string ToId(UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        return Convert.ToHexStringLower(bytes);
    }
}
