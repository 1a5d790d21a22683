using System.Collections.Frozen;

namespace EventGraph.Coding.Boilerplate;

/// <summary>What a text has of one genre's words.</summary>
internal sealed class GenreTally(Genre genre)
{
    /// <summary>What a word that only the genre uses weighs against one that it uses much.</summary>
    public const int Telling = 2;

    /// <summary>A score of a match ("2-1") tells as much.</summary>
    private const string Result = "sports";

    private const int LeastWords = 4;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _weights = genre.Weights.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _different = new HashSet<string>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    private bool _isTelling;

    public string Name => genre.Name;

    /// <summary>How many words are the genre's.</summary>
    public int Words { get; private set; }

    public int Weight { get; private set; }

    /// <summary>Whether enough different words are the genre's, one at least that only it uses.</summary>
    public bool Tells => _isTelling && _different.Set.Count >= LeastWords;

    public void Count(ReadOnlySpan<char> word)
    {
        if (!_weights.TryGetValue(word, out int weight))
        {
            weight = Name == Result && IsResult(word) ? Telling : 0;
        }

        if (weight > 0)
        {
            Words++;
            Weight += weight;
            _isTelling |= weight == Telling;
            _different.Add(word);
        }
    }

    // "2-1", "62-13": not a span of years.
    private static bool IsResult(ReadOnlySpan<char> word)
    {
        int dash = word.IndexOf('-');
        return dash is 1 or 2 or 3 && word.Length - dash - 1 is 1 or 2 or 3 && !word[..dash].ContainsAnyExceptInRange('0', '9') && !word[(dash + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
