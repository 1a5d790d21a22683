using System.Buffers;
using EventGraph.Relationships;

namespace EventGraph.Storage.Sqlite;

/// <summary>How values stand in the file (the schema's scripts say it once more).</summary>
internal static class SqliteValues
{
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <summary>An id: 32 lower-case hexadecimal digits as 16 bytes, anything else as text.</summary>
    public static object ToKey(string id) => id.Length == 32 && !id.AsSpan().ContainsAnyExcept(Hexadecimal) ? Convert.FromHexString(id) : id;

    public static string FromKey(object key) => key is byte[] bytes ? Convert.ToHexStringLower(bytes) : (string)key;

    /// <summary>A weight in whole units; exact, for a weight is a multiple of the unit and the unit a power of two.</summary>
    public static long ToUnits(double weight) => (long)(weight / FoldValue.Unit);

    public static double FromUnits(long units) => units * FoldValue.Unit;

    public static DateTimeOffset ToInstant(long ticks) => new(ticks, TimeSpan.Zero);

    /// <summary>The day (UTC) of an instant.</summary>
    public static DateOnly ToDay(long ticks) => DateOnly.FromDateTime(new DateTime(ticks, DateTimeKind.Utc));
}
