using System.Collections.Immutable;
using System.Globalization;
using EventGraph.Articles;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>What a careful analyst codes from a text; <c>README.md</c> beside this file describes the rows.</summary>
internal sealed record GoldFile(string Path, Article Article, ImmutableArray<GoldSentence> Sentences, ImmutableArray<GoldEvent> Events)
{
    /// <summary>The files over the seeds.</summary>
    public static IEnumerable<string> SeedPaths => Directory.EnumerateFiles(Repository.Gold, "*.gold").Order(StringComparer.Ordinal);

    /// <summary>The files over texts of all the world that the coder may be tuned by.</summary>
    public static IEnumerable<string> WorldPaths => In("world");

    /// <summary>The files over texts of all the world that nobody tunes by.</summary>
    public static IEnumerable<string> HeldOutPaths => In(System.IO.Path.Combine("world", "held-out"));

    /// <summary>Reads a file and the text that it is about: the one beside it, or the seed of its name.</summary>
    /// <exception cref="FormatException">A row is not as it should be; the message names file and line.</exception>
    public static GoldFile Load(string path)
    {
        string beside = System.IO.Path.ChangeExtension(path, ".txt");
        string text = File.Exists(beside) ? beside : System.IO.Path.Combine(Repository.Seeds, System.IO.Path.GetFileName(beside));
        return Parse(path, File.ReadAllText(path), Repository.ReadArticle(text));
    }

    /// <inheritdoc cref="Load"/>
    public static GoldFile Parse(string path, string content, Article article)
    {
        IEnumerable<(string Text, int Number)> lines = content.Split('\n')
            .Select((line, index) => (Text: line.Trim(), Number: index + 1))
            .Where(l => l.Text.Length > 0 && l.Text[0] != '#');
        ImmutableArray<GoldSentence> sentences = [];
        List<GoldEvent> events = [];

        // Sentences first: a row looks for its trigger up to where the next sentence opens.
        foreach ((string line, int number) in lines.OrderBy(l => IsSentence(l.Text) ? 0 : 1))
        {
            try
            {
                if (IsSentence(line))
                {
                    sentences = AddSentence(sentences, line, article.Text);
                }
                else
                {
                    events.AddRange(new GoldRow(number, line).Read(sentences, article.Text));
                }
            }
            catch (FormatException e)
            {
                throw new FormatException($"{path} line {number}: {e.Message.TrimEnd('.')}.", e);
            }
        }

        return new GoldFile(path, article, sentences, [.. events]);
    }

    private static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Gold, folder), "*.gold").Order(StringComparer.Ordinal);

    private static bool IsSentence(string line) => line.Split(' ', 3) is [_, "=", _];

    private static ImmutableArray<GoldSentence> AddSentence(ImmutableArray<GoldSentence> sentences, string line, string text)
    {
        string[] parts = line.Split(" = ", 2);
        if (parts[0] != sentences.Length.ToString(CultureInfo.InvariantCulture))
        {
            throw new FormatException($"sentence {sentences.Length} comes next, not '{parts[0]}'");
        }

        int after = sentences.IsEmpty ? 0 : sentences[^1].Start + 1;
        int start = text.IndexOf(parts[1], after, StringComparison.Ordinal);
        if (start < 0)
        {
            throw new FormatException($"the text has no sentence after the one before that opens with '{parts[1]}'");
        }

        if (!sentences.IsEmpty)
        {
            sentences = sentences.SetItem(sentences.Length - 1, sentences[^1] with { End = TrimmedEnd(text, start) });
        }

        return sentences.Add(new GoldSentence(sentences.Length, start, TrimmedEnd(text, text.Length)));
    }

    private static int TrimmedEnd(string text, int end) => text.AsSpan(0, end).TrimEnd().Length;
}
