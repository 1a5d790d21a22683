namespace EventGraph.Coding.Syntax.Vocabulary;

/// <summary>What a dictionary makes of a word in the form in which it stands in a text.</summary>
/// <param name="Word">The word as it stands.</param>
/// <param name="Plural">The kind of the noun that it could be the plural of; 0 for none.</param>
/// <param name="ThirdPerson">The kind of the verb that it could be the third person of.</param>
/// <param name="Past">The kind of the verb that it could be the past of.</param>
/// <param name="Participle">The kind of the verb that it could be the form in <c>-ing</c> of.</param>
/// <param name="IsDegree">Whether it could be a comparative or superlative.</param>
internal readonly record struct WordReading(WordClass Word, byte Plural, byte ThirdPerson, byte Past, byte Participle, bool IsDegree)
{
    private static readonly (string Ending, string Base)[] Plurals = [("ies", "y"), ("es", ""), ("s", ""), ("men", "man")];
    private static readonly (string Ending, string Base)[] ThirdPersons = [("ies", "y"), ("es", ""), ("s", "")];
    private static readonly (string Ending, string Base)[] Pasts = [("ied", "y"), ("ed", ""), ("d", "")];
    private static readonly (string Ending, string Base)[] Participles = [("ing", ""), ("ing", "e")];
    private static readonly (string Ending, string Base)[] Degrees = [("ier", "y"), ("er", ""), ("r", ""), ("iest", "y"), ("est", ""), ("st", "")];

    /// <summary>The kind of the verb that it could be a form of, other than the base.</summary>
    public byte InflectedVerb => Math.Max(ThirdPerson, Math.Max(Past, Participle));

    /// <summary>The forms that it could be, in five bits.</summary>
    public uint Forms => (Plural > 0 ? 1u : 0) | (ThirdPerson > 0 ? 2u : 0) | (Past > 0 ? 4u : 0) | (Participle > 0 ? 8u : 0) | (IsDegree ? 16u : 0);

    /// <summary>Reads a word in lower case.</summary>
    public static WordReading Of(WordDictionary words, ReadOnlySpan<char> form) => new(
        words[form], Base(words, form, Plurals).Noun, Base(words, form, ThirdPersons).Verb, Base(words, form, Pasts).Verb,
        Base(words, form, Participles).Verb, Base(words, form, Degrees).IsAdjective);

    private static WordClass Base(WordDictionary words, ReadOnlySpan<char> form, ReadOnlySpan<(string Ending, string Base)> rules)
    {
        WordClass all = default;
        Span<char> word = stackalloc char[form.Length];
        foreach ((string ending, string replacement) in rules)
        {
            if (form.Length > ending.Length + 1 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                int stem = form.Length - ending.Length;
                form[..stem].CopyTo(word);
                replacement.CopyTo(word[stem..]);
                all = all.With(words[word[..(stem + replacement.Length)]]);
                if (replacement.Length == 0 && stem > 3 && word[stem - 1] == word[stem - 2])
                {
                    // "planned" is from "plan".
                    all = all.With(words[word[..(stem - 1)]]);
                }
            }
        }

        return all;
    }
}
