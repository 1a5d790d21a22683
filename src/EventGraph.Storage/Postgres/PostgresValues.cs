using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Postgres;

/// <summary>How values stand in the database (the schema's scripts say it once more).</summary>
/// <remarks>
/// A key is a <c>uuid</c> and no <c>bytea</c>: it is 16 bytes without a length before them, compared as they stand, so keys are in the order of their dates as
/// ids are.
/// </remarks>
internal static class PostgresValues
{
    public static Guid ToUuid(UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[EventKey.Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        return new Guid(bytes, bigEndian: true);
    }

    public static Guid[] ToUuids(IReadOnlyList<UInt128> keys)
    {
        Guid[] uuids = new Guid[keys.Count];
        for (int i = 0; i < uuids.Length; i++)
        {
            uuids[i] = ToUuid(keys[i]);
        }

        return uuids;
    }

    public static UInt128 ToKey(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[EventKey.Size];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>What an article is found by: its id of 32 hexadecimal digits, or the beginning of another id's SHA-256.</summary>
    public static Guid ArticleKey(string id) => EventKey.TryParse(id, out UInt128 key)
        ? ToUuid(key)
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, EventKey.Size), bigEndian: true);

    public static DateTimeOffset ToInstant(long ticks) => new(ticks, TimeSpan.Zero);
}
