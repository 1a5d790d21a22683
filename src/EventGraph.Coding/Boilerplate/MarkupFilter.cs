using System.Collections.Frozen;

namespace EventGraph.Coding.Boilerplate;

/// <summary>
/// Takes tags and comments, and what scripts and styles hold, out of a text in which a page's markup was left. What is left keeps its
/// place: a tag within a line becomes characters without width, any other the end of a paragraph.
/// </summary>
internal static class MarkupFilter
{
    private const int LongestTag = 2_000;
    private const char NoWidth = '\u200B';
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WithinALine = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "abbr", "b", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "q", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // What stands between these is no text.
    private static readonly string[] Hidden = ["script", "style"];

    /// <summary>The text without its markup; of the same length.</summary>
    public static string Blank(string text)
    {
        int at = text.IndexOf('<', StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        // An end that is looked for is known to come, so that every character is passed once.
        int lastComment = text.LastIndexOf(CommentEnd, StringComparison.Ordinal);
        int[] lastHidden = [.. Hidden.Select(name => text.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase))];
        char[] blanked = text.ToCharArray();
        while (at >= 0)
        {
            int end = at + 1;
            if (at + CommentStart.Length <= lastComment && text.AsSpan(at).StartsWith(CommentStart))
            {
                end = text.IndexOf(CommentEnd, at + CommentStart.Length, StringComparison.Ordinal) + CommentEnd.Length;
                blanked.AsSpan(at, end - at).Fill(' ');
            }
            else if (TagLength(text.AsSpan(at), out ReadOnlySpan<char> name) is var length and > 0)
            {
                end = at + length;
                int hidden = text[at + 1] == '/' ? -1 : IndexOf(Hidden, name);
                end = hidden >= 0 && end <= lastHidden[hidden] ? text.IndexOf("</" + Hidden[hidden], end, StringComparison.OrdinalIgnoreCase) : end;
                Fill(blanked.AsSpan(at, end - at), WithinALine.Contains(name));
            }

            at = text.IndexOf('<', end);
        }

        return new string(blanked);
    }

    // A tag begins with a name, and ends before the next one begins.
    private static int TagLength(ReadOnlySpan<char> text, out ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> inside = text.Slice(1, Math.Min(text.Length, LongestTag) - 1);
        int start = inside is ['/', ..] ? 1 : 0;
        int end = start;
        while (end < inside.Length && char.IsAsciiLetterOrDigit(inside[end]))
        {
            end++;
        }

        name = inside[start..end];
        bool opens = name is [>= 'a' and <= 'z' or >= 'A' and <= 'Z', ..] || inside is ['!' or '?', ..];
        int close = opens ? inside.IndexOfAny('<', '>') : -1;
        return close >= 0 && inside[close] == '>' ? close + 2 : 0;
    }

    private static int IndexOf(string[] names, ReadOnlySpan<char> name)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (name.Equals(names[i], StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    private static void Fill(Span<char> markup, bool isWithinALine)
    {
        markup.Fill(isWithinALine ? NoWidth : ' ');
        if (!isWithinALine)
        {
            markup[..2].Fill('\n');
        }
    }
}
