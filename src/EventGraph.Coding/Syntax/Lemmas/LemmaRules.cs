namespace EventGraph.Coding.Syntax.Lemmas;

/// <summary>The regular inflections of English, undone.</summary>
internal static class LemmaRules
{
    public static string Noun(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal))
        {
            return word.EndsWith("men", StringComparison.Ordinal) ? $"{word[..^2]}an" : word;
        }

        return Sibilant(word) ?? word[..^1];
    }

    public static string ThirdPerson(string word) => word.Length < 4 || word[^1] != 's' ? word : Sibilant(word) ?? word[..^1];

    public static string Past(string word, Predicate<string> isKnown) =>
        word.EndsWith("ied", StringComparison.Ordinal) && word.Length > 4 ? $"{word[..^3]}y"
        : word.EndsWith("eed", StringComparison.Ordinal) || !word.EndsWith("ed", StringComparison.Ordinal) || word.Length < 4 ? word
        : Stem(word[..^2], isKnown);

    public static string Participle(string word, Predicate<string> isKnown) =>
        !word.EndsWith("ing", StringComparison.Ordinal) || word.Length < 5 ? word
        : word.Length == 5 && word[^4] == 'y' ? $"{word[..^4]}ie"
        : Stem(word[..^3], isKnown);

    public static string Degree(string word, int ending, Predicate<string> isKnown) =>
        word.Length <= ending + 2 ? word
        : word[^(ending + 1)] == 'i' ? $"{word[..^(ending + 1)]}y"
        : Stem(word[..^ending], isKnown);

    // "-ies", "-ches", "-sses": more than an s to take off.
    private static string? Sibilant(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? $"{word[..^3]}y"
        : word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("zzes", StringComparison.Ordinal) || (word.EndsWith("oes", StringComparison.Ordinal) && word.Length > 4)
            ? word[..^2]
        : null;

    // "impos" → "impose", "plann" → "plan", "attack" → "attack": a word that is known, else what the spelling suggests.
    private static string Stem(string stem, Predicate<string> isKnown)
    {
        string silent = $"{stem}e";
        bool doubled = stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        return isKnown(silent) ? silent
            : isKnown(stem) ? stem
            : doubled && isKnown(stem[..^1]) ? stem[..^1]
            : doubled ? stem[^1] is 'l' or 's' or 'z' or 'f' ? stem : stem[..^1]
            : LosesE(stem) ? silent
            : stem;
    }

    private static bool LosesE(string stem)
    {
        if (stem.Length < 2)
        {
            return false;
        }

        char last = stem[^1], before = stem[^2];
        bool afterOneVowel = IsVowel(before) && !(stem.Length > 2 && IsVowel(stem[^3]));
        return last switch
        {
            'v' or 'c' or 'u' or 'z' => true,
            's' => before is not ('s' or 'u'),
            'g' => before is 'r' or 'l' or 'd' or 'n' && !stem.EndsWith("ing", StringComparison.Ordinal) && !stem.EndsWith("ong", StringComparison.Ordinal)
                || (before is 'a' or 'e' or 'u' && afterOneVowel),
            'l' => before is 'b' or 'p' or 't' or 'd' or 'g' or 'f' or 'k' or 'c' or 'z',
            't' => (before is 'a' && !(stem.Length > 2 && stem[^3] is 'e' or 'o' or 'a')) || (before is 'u' or 'o' && afterOneVowel),
            'd' => before is not ('e' or 'n') && afterOneVowel,
            'k' or 'p' or 'm' => afterOneVowel && stem.Length < 6,
            'r' => before is 'i' or 'u' or 'a' && afterOneVowel,
            'n' => before is 'i' or 'u' && afterOneVowel,
            _ => false,
        };
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
