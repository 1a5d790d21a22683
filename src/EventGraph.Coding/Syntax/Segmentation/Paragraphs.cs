using System.Buffers;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>
/// Cuts a text into paragraphs. A line is one, unless the text is wrapped: then lines run on up to an empty one.
/// </summary>
internal static class Paragraphs
{
    private const int ShortestWrapped = 50, LongestWrapped = 100;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\u0085\u2028\u2029\f");

    public static IEnumerable<Span> Of(string text)
    {
        var lines = new List<Span>();
        int at = 0;
        while (at <= text.Length)
        {
            int end = text.AsSpan(at).IndexOfAny(Breaks);
            end = end < 0 ? text.Length : at + end;
            var line = new Span(at, end);
            if (!line.Of(text).IsWhiteSpace())
            {
                lines.Add(line);
            }
            else if (!(end > 0 && end < text.Length && text[end] == '\n' && text[end - 1] == '\r'))
            {
                foreach (Span paragraph in Join(text, lines))
                {
                    yield return paragraph;
                }

                lines.Clear();
            }

            at = end + 1;
        }

        foreach (Span paragraph in Join(text, lines))
        {
            yield return paragraph;
        }
    }

    private static List<Span> Join(string text, List<Span> lines) =>
        IsWrapped(text, lines) ? [new Span(lines[0].Start, lines[^1].End)] : lines;

    // Three lines and more, all but the last about as long as a terminal is wide, few of them ending as a sentence does.
    private static bool IsWrapped(string text, List<Span> lines)
    {
        if (lines.Count < 3)
        {
            return false;
        }

        int final = 0;
        foreach (Span line in lines.Take(lines.Count - 1))
        {
            if (line.Length is < ShortestWrapped or > LongestWrapped)
            {
                return false;
            }

            ReadOnlySpan<char> words = line.Of(text).TrimEnd();
            final += words[^1] is '.' or '!' or '?' or '”' or '"' ? 1 : 0;
        }

        return final * 2 < lines.Count;
    }
}
