using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Boilerplate;

/// <summary>
/// Says whether a text is of a genre whose attacks, defeats and kidnappings happened to nobody: sports, films and books. By the words
/// of the genre and the words of politics, both in <c>genres.txt</c>; a story of a boycotted championship has many of both.
/// </summary>
internal sealed class GenreCheck
{
    private const string Politics = "politics";

    /// <summary>What a word that only the genre uses weighs against one that it uses much.</summary>
    private const int Telling = 2;

    /// <summary>A score of a match ("2-1") tells as much.</summary>
    private const string Result = "sports";

    private const int LeastWords = 4;
    private const double LeastShare = 0.05;

    /// <summary>How many words of a genre one of politics outweighs.</summary>
    private const int Outweighs = 2;

    /// <summary>What a long text is shows in its beginning.</summary>
    private const int Sample = 20_000;

    private static readonly Lazy<GenreCheck> Shared = new(() => Read(LexiconFile.Shipped("Boilerplate", "genres.txt")));

    private readonly (string Name, FrozenDictionary<string, int> Weights)[] _genres;

    private GenreCheck((string Name, FrozenDictionary<string, int> Weights)[] genres) => _genres = genres;

    public static GenreCheck Default => Shared.Value;

    /// <summary>Reads <c>name | telling words | usual words</c> rows.</summary>
    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public static GenreCheck Read(LexiconFile file) => new([.. file.Rows.Select(row => row.Cells is [var name, var telling, var usual]
        ? (name, Words(telling).Select(w => (Word: w, Weight: Telling)).Concat(Words(usual).Select(w => (Word: w, Weight: 1)))
            .DistinctBy(w => w.Word).ToFrozenDictionary(w => w.Word, w => w.Weight, StringComparer.Ordinal))
        : throw row.Mistake("a genre is 'name | telling words | usual words'"))]);

    /// <summary>The genre of a text, or null where it may be of politics.</summary>
    public string? Of(string text)
    {
        string[] words = [.. Split(text[..Math.Min(text.Length, Sample)])];
        int politics = words.Count(Weights(Politics).ContainsKey);
        foreach ((string name, FrozenDictionary<string, int> weights) in _genres.Where(g => g.Name != Politics))
        {
            string[] own = [.. words.Where(w => weights.ContainsKey(w) || (name == Result && IsResult(w)))];
            int weight = own.Sum(w => weights.GetValueOrDefault(w, Telling));
            if (own.Distinct(StringComparer.Ordinal).Count() >= LeastWords && weight >= LeastShare * words.Length && weight > Outweighs * politics
                && own.Any(w => weights.GetValueOrDefault(w, Telling) == Telling))
            {
                return name;
            }
        }

        return null;
    }

    private FrozenDictionary<string, int> Weights(string name) => _genres.First(g => g.Name == name).Weights;

    private static IEnumerable<string> Words(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => w != "-");

    private static IEnumerable<string> Split(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '-' or '\'' && start >= 0));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }

    // "2-1", "62-13": not a span of years.
    private static bool IsResult(string word) => word.Split('-') is [{ Length: 1 or 2 or 3 } left, { Length: 1 or 2 or 3 } right] && left.All(char.IsAsciiDigit) && right.All(char.IsAsciiDigit);
}
