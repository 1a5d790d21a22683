using System.Buffers.Text;
using System.Globalization;
using System.Text;
using EventGraph.Gateway.Problems;
using EventGraph.Log;

namespace EventGraph.Gateway.Parameters;

/// <summary>Cursors as callers carry them: opaque, safe in a URL, and refused when they are not of ours.</summary>
internal static class Cursor
{
    private const string Name = "cursor";

    public static string OfOffset(int offset) => Encode("o" + offset.ToString(CultureInfo.InvariantCulture));

    public static string OfEvent(EventCursor cursor) =>
        Encode(string.Create(CultureInfo.InvariantCulture, $"e{cursor.Date:yyyy-MM-dd}/{cursor.Position}"));

    public static int ToOffset(string? cursor) => cursor is null
        ? 0
        : Decode(cursor) is ['o', .. var offset] && int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : throw Unreadable();

    public static EventCursor? ToEvent(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        return Decode(cursor) is ['e', .. var text]
            && text.Split('/') is [var day, var number]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long position)
                ? new EventCursor(date, position)
                : throw Unreadable();
    }

    /// <summary>After a relationship, in the order of volume, largest first, then of the other end's number.</summary>
    public static string OfRank(double volume, int other) => Encode(string.Create(CultureInfo.InvariantCulture, $"r{BitConverter.DoubleToInt64Bits(volume):x16}/{other}"));

    public static (double Volume, int Other)? ToRank(string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        return Decode(cursor) is ['r', .. var text]
            && text.Split('/') is [var bits, var number]
            && long.TryParse(bits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out long volume)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int other)
                ? (BitConverter.Int64BitsToDouble(volume), other)
                : throw Unreadable();
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(text));

    private static string Decode(string cursor) =>
        Base64Url.IsValid(cursor) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(cursor)) : throw Unreadable();

    private static ProblemException Unreadable() => Problem.Invalid(Name, $"{Name} must be the next_cursor of the page before, with the same parameters.");
}
