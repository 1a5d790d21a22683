using System.Globalization;

namespace EventGraph.Articles;

/// <summary>
/// A text file that holds one article: optional front matter between two lines <c>---</c> (<c>title</c>, <c>publisher</c>,
/// <c>published</c>, <c>url</c>; one <c>key: value</c> a line), then the text.
/// </summary>
public static class ArticleFile
{
    private const string Fence = "---";

    /// <summary>
    /// Reads an article. Its text is what follows the front matter, to the character, and its offsets count from there; without
    /// front matter it is the whole content.
    /// </summary>
    /// <param name="content">The file's content.</param>
    /// <param name="published">The day to take where the front matter names none.</param>
    /// <exception cref="FormatException">The front matter is broken; the message names the line and what is allowed.</exception>
    public static Article Parse(string content, DateOnly published)
    {
        ArgumentNullException.ThrowIfNull(content);
        Dictionary<string, string> front = [];
        string text = content;
        LineReader lines = new(content);
        if (lines.Next() == Fence)
        {
            ReadFrontMatter(ref lines, front);
            text = content[lines.Offset..];
        }

        return new Article
        {
            Id = ArticleIdentity.Of(text),
            Text = text,
            Published = front.TryGetValue("published", out string? date) ? ParseDate(date) : published,
            Title = front.GetValueOrDefault("title"),
            Publisher = front.GetValueOrDefault("publisher"),
            Url = front.GetValueOrDefault("url"),
        };
    }

    private static void ReadFrontMatter(ref LineReader lines, Dictionary<string, string> front)
    {
        while (lines.Next() is { } line)
        {
            if (line == Fence)
            {
                return;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string key = colon < 0 ? line : line[..colon].TrimEnd();
            if (colon < 0 || key is not ("title" or "publisher" or "published" or "url") || !front.TryAdd(key, line[(colon + 1)..].Trim()))
            {
                throw new FormatException($"Line {lines.Number}: '{line}' is no front matter; allowed are title, publisher, published and url, once each, as 'key: value'.");
            }
        }

        throw new FormatException($"The front matter that line 1 opens is never closed by a line '{Fence}'.");
    }

    private static DateOnly ParseDate(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new FormatException($"published: '{date}' is not a date of the form YYYY-MM-DD.");

    private struct LineReader(string content)
    {
        /// <summary>Where the line after the current one starts.</summary>
        public int Offset { get; private set; }

        public int Number { get; private set; }

        public string? Next()
        {
            if (Offset >= content.Length)
            {
                return null;
            }

            int end = content.IndexOf('\n', Offset);
            string line = content[Offset..(end < 0 ? content.Length : end)].TrimEnd('\r');
            Offset = end < 0 ? content.Length : end + 1;
            Number++;
            return line;
        }
    }
}
