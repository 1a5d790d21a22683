using System.Collections.Frozen;

namespace EventGraph.Coding.Boilerplate;

/// <summary>Says whether a text looks like English: by its script, and by how many of its words are those that English cannot do without.</summary>
internal static class LanguageCheck
{
    /// <summary>Fewer words than this say nothing about their language.</summary>
    private const int FewestWords = 8;

    /// <summary>Among fewer than this, one that only English has is enough.</summary>
    private const int FewWords = 40;

    private const double LeastFunctionWords = 0.08;
    private const double MostForeignLetters = 0.3;

    /// <summary>A megabyte says no more of its language than its beginning.</summary>
    private const int Sample = 20_000;

    // Words that English shares with its neighbours (a, in, an, on, was, he) are left out.
    private static readonly FrozenSet<string> FunctionWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "the", "of", "and", "to", "that", "is", "for", "with", "by", "said", "has", "have", "had", "it", "from", "at", "are", "as", "were", "not", "which", "its", "his", "their", "this", "who", "after", "would", "will", "been",
        "they", "into", "near", "during", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    // Words that English shares with a neighbour, or that its headlines are full of; and words of the neighbours. A short text passes by the first where it has none of the second.
    private static readonly FrozenSet<string> SharedWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "a", "an", "in", "on", "over", "must", "be", "but", "against", "between", "he", "she", "was", "says");

    private static readonly FrozenSet<string> ForeignWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "el", "los", "las", "una", "que", "por", "para", "der", "das", "und", "ist", "nicht", "mit", "dass", "le", "les", "des", "et", "est", "dans", "il", "che", "per", "della", "het", "een", "van", "och", "att", "som", "og", "til", "em", "dos", "uma");

    /// <summary>Whether the text looks like English. True for a text without letters, which is of no language.</summary>
    public static bool LooksEnglish(string text)
    {
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> functionWords = FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> sharedWords = SharedWords.GetAlternateLookup<ReadOnlySpan<char>>();
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> foreignWords = ForeignWords.GetAlternateLookup<ReadOnlySpan<char>>();
        int letters = 0, foreign = 0, words = 0, function = 0, shared = 0, neighbours = 0;
        for (int i = 0; i < sample.Length;)
        {
            if (!char.IsLetter(sample[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < sample.Length && char.IsLetter(sample[i]))
            {
                letters++;
                foreign += sample[i] >= '\u0250' ? 1 : 0;
                i++;
            }

            words++;
            function += functionWords.Contains(sample[start..i]) ? 1 : 0;
            shared += sharedWords.Contains(sample[start..i]) ? 1 : 0;
            neighbours += foreignWords.Contains(sample[start..i]) ? 1 : 0;
            i += CliticLength(sample[i..]);
        }

        bool isEnglish = words < FewestWords || (words < FewWords ? function > 0 || (shared > 0 && neighbours == 0) : function >= LeastFunctionWords * words);
        return letters == 0 || (isEnglish && foreign <= MostForeignLetters * letters);
    }

    // "'s": no word of its own.
    private static int CliticLength(ReadOnlySpan<char> rest)
    {
        int end = rest is ['\'' or '’', ..] ? 1 : 0;
        while (end > 0 && end < rest.Length && char.IsLetter(rest[end]))
        {
            end++;
        }

        return end;
    }
}
