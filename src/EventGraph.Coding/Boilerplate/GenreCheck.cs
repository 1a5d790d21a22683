using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Boilerplate;

/// <summary>
/// Says whether a text is of a genre whose attacks, defeats and kidnappings happened to nobody: sports, films and books. By the words
/// of the genre and the words of politics, both in <c>genres.txt</c>; a story of a boycotted championship has many of both.
/// </summary>
internal sealed class GenreCheck
{
    private const string Politics = "politics";

    private const double LeastShare = 0.05;

    /// <summary>How many words of a genre one of politics outweighs.</summary>
    private const int Outweighs = 2;

    /// <summary>What a long text is shows in its beginning.</summary>
    private const int Sample = 20_000;

    private static readonly Lazy<GenreCheck> Shared = new(() => Read(LexiconFile.Shipped("Boilerplate", "genres.txt")));

    private readonly ImmutableArray<Genre> _genres;

    private GenreCheck(ImmutableArray<Genre> genres) => _genres = genres;

    public static GenreCheck Default => Shared.Value;

    /// <summary>Reads <c>name | telling words | usual words</c> rows.</summary>
    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public static GenreCheck Read(LexiconFile file) => new([.. file.Rows.Select(row => row.Cells is [var name, var telling, var usual]
        ? new Genre(name, Words(telling).Select(w => (Word: w, Weight: GenreTally.Telling)).Concat(Words(usual).Select(w => (Word: w, Weight: 1)))
            .DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Weight, StringComparer.OrdinalIgnoreCase))
        : throw row.Mistake("a genre is 'name | telling words | usual words'"))]);

    /// <summary>The genre of a text, or null where it may be of politics.</summary>
    public string? Of(string text)
    {
        GenreTally[] tallies = [.. _genres.Select(g => new GenreTally(g))];
        int words = 0;
        for (ReadOnlySpan<char> rest = text.AsSpan(0, Math.Min(text.Length, Sample)); NextWord(ref rest) is { IsEmpty: false } word; words++)
        {
            foreach (GenreTally tally in tallies)
            {
                tally.Count(word);
            }
        }

        int politics = tallies.First(t => t.Name == Politics).Words;
        return tallies.FirstOrDefault(t => t.Name != Politics && t.Tells && t.Weight >= LeastShare * words && t.Weight > Outweighs * politics)?.Name;
    }

    private static IEnumerable<string> Words(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w != "-");

    // Letters and digits, with the hyphens and apostrophes behind them.
    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> rest)
    {
        int start = 0;
        while (start < rest.Length && !char.IsLetterOrDigit(rest[start]))
        {
            start++;
        }

        int end = start;
        while (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] is '-' or '\''))
        {
            end++;
        }

        ReadOnlySpan<char> word = rest[start..end];
        rest = rest[end..];
        return word;
    }
}
