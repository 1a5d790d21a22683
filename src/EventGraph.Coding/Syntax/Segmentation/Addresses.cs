using System.Buffers;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>Web and mail addresses, which are one token whatever signs they hold.</summary>
internal static class Addresses
{
    private const int Longest = 2048;
    private const string Trailing = ".,;:!?'\"’”»)]}>";

    private static readonly SearchValues<char> Handle =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    /// <summary>Where the address that starts at <paramref name="at"/> ends; 0 where none starts.</summary>
    public static int End(string text, int at, int end)
    {
        ReadOnlySpan<char> chunk = text.AsSpan(at, end - at);
        if (chunk.Length > Longest || !IsAddress(chunk))
        {
            return 0;
        }

        while (chunk.Length > 0 && Trailing.Contains(chunk[^1], StringComparison.Ordinal))
        {
            chunk = chunk[..^1];
        }

        return chunk.Length > 0 ? at + chunk.Length : 0;
    }

    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (chunk.Length > 1 && chunk[0] is '@' or '#' && chunk[1..].IndexOfAnyExcept(Handle) is < 0 or > 1)
        {
            return char.IsAsciiLetter(chunk[1]);
        }

        int sign = chunk.IndexOf('@');
        return sign > 0 && chunk[(sign + 1)..].Contains('.') && chunk[..sign].IndexOfAny("(\"“,") < 0;
    }
}
