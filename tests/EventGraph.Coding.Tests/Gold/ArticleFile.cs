using System.Globalization;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>A text file under front matter: <c>---</c>, lines <c>key: value</c>, <c>---</c>, and the text from the next line on.</summary>
internal sealed record ArticleFile(string Path, string Title, string Publisher, DateOnly Published, bool IsFictional, string Text)
{
    private const string Fence = "---\n";

    public static ArticleFile Load(string path) => Parse(path, File.ReadAllText(path));

    public static ArticleFile Parse(string path, string content)
    {
        int close = content.IndexOf("\n" + Fence, StringComparison.Ordinal);
        if (!content.StartsWith(Fence, StringComparison.Ordinal) || close < 0)
        {
            throw new FormatException($"{path}: front matter is a line '---', lines 'key: value' and a line '---'.");
        }

        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        int number = 1;
        foreach (string line in content[Fence.Length..close].Split('\n'))
        {
            number++;
            string[] parts = line.Split(": ", 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[0] is not ("title" or "publisher" or "published" or "url" or "fictional") || !fields.TryAdd(parts[0], parts[1]))
            {
                throw new FormatException($"{path} line {number}: '{line}' is not one of title, publisher, published, url, fictional, each once, as 'key: value'.");
            }
        }

        return new ArticleFile(
            path,
            Required("title"),
            Required("publisher"),
            DateOnly.TryParseExact(Required("published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly published)
                ? published
                : throw new FormatException($"{path}: published is a date, YYYY-MM-DD, not '{fields["published"]}'."),
            fields.GetValueOrDefault("fictional") == "true",
            content[(close + 1 + Fence.Length)..]);

        string Required(string key) => fields.TryGetValue(key, out string? value) ? value : throw new FormatException($"{path}: the front matter has no '{key}'.");
    }
}
