using System.Buffers;

namespace EventGraph.Storage.Sqlite;

/// <summary>How values stand in the file (the schema's scripts say it once more).</summary>
internal static class SqliteValues
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>An id: 32 lower-case hexadecimal digits as 16 bytes, anything else as text.</summary>
    public static object ToKey(string id) => id.Length == 32 && !id.AsSpan().ContainsAnyExcept(Hexadecimal) ? Convert.FromHexString(id) : id;

    public static string FromKey(object key) => key is byte[] bytes ? Convert.ToHexStringLower(bytes) : (string)key;

    public static DateTimeOffset ToInstant(long ticks) => new(ticks, TimeSpan.Zero);
}
