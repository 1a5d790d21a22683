using System.Collections.Immutable;
using System.Reflection;

namespace EventGraph.Coding.Training.News;

/// <summary>The words of made-up newswire, from <c>words.txt</c>.</summary>
internal sealed class NewsWords
{
    private readonly Dictionary<string, ImmutableArray<string>> _lists = new(StringComparer.Ordinal);

    public NewsWords()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("EventGraph.Coding.Training.News.words.txt")
            ?? throw new InvalidOperationException("The resource words.txt is missing from the assembly.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                int end = line.IndexOf(']', StringComparison.Ordinal);
                _lists.Add(line[1..end], [.. line[(end + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);
            }
        }

        Verbs = [.. _lists["verb"].Select(NewsVerb.Read)];
    }

    public ImmutableArray<NewsVerb> Verbs { get; }

    public ImmutableArray<string> this[string list] => _lists[list];
}
