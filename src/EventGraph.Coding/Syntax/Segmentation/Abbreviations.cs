using System.Collections.Frozen;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>Which words keep their full stop, and whether it may end a sentence.</summary>
internal static class Abbreviations
{
    private static readonly FrozenDictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word given without its last full stop.</summary>
    public static AbbreviationKind Of(ReadOnlySpan<char> word) =>
        word.Length == 1 && char.IsLetter(word[0]) ? char.IsUpper(word[0]) ? AbbreviationKind.Initial : AbbreviationKind.None
        : Kinds.TryGetValue(word, out AbbreviationKind kind)
            ? kind is AbbreviationKind.Title or AbbreviationKind.Name && !char.IsUpper(word[0]) ? AbbreviationKind.None : kind
        : IsAcronym(word) ? AbbreviationKind.Plain
        : AbbreviationKind.None;

    // Single letters with stops between: "U.S", "a.k.a".
    private static bool IsAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length % 2 == 0)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, AbbreviationKind> Load()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in WordList.Lines("Segmentation.abbreviations.txt"))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            AbbreviationKind kind = Enum.Parse<AbbreviationKind>(line[..colon], ignoreCase: true);
            foreach (string word in WordList.Split(line[(colon + 1)..]))
            {
                kinds.Add(word, kind);
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
