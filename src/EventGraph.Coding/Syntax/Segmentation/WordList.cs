using System.Collections.Frozen;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>Reads the word lists that are resources of this assembly: words parted by blanks, lines that start with <c>#</c> left out.</summary>
internal static class WordList
{
    public static IEnumerable<string> Lines(string resource)
    {
        string name = typeof(WordList).Namespace![..^"Segmentation".Length] + resource;
        using Stream stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static FrozenSet<string> Words(string resource) =>
        Lines(resource).SelectMany(Split).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Split(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
