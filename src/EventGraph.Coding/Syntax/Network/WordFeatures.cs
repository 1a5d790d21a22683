using EventGraph.Coding.Syntax.Vocabulary;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>
/// What the network reads of a word: hashes of its normal form (lower case, plain quotes, digits as one), of the ends of that form and
/// of its shape. The same on every machine; a change needs a new training.
/// </summary>
internal static class WordFeatures
{
    /// <summary>How many there are of a word.</summary>
    public const int Count = 15;

    private const int LongestForm = 48;
    private const int LongestEnd = 4;

    /// <summary>Writes the features of a word, the form first.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="opens">Whether it is the first of its sentence, where a capital says little.</param>
    /// <param name="features">Where to.</param>
    public static void Gather(ReadOnlySpan<char> word, bool opens, Span<uint> features)
    {
        Span<char> form = stackalloc char[LongestForm];
        form = form[..Normalize(word, form)];
        uint kind = 0;
        features[0] = Hash(kind++, form);
        for (int length = 1; length <= LongestEnd; length++)
        {
            int end = Math.Min(length, form.Length);
            features[(2 * length) - 1] = Hash(kind++, form[^end..]);
            features[2 * length] = Hash(kind++, form[..end]);
        }

        ReadOnlySpan<char> shape = Shape(word, stackalloc char[8]);
        features[9] = Hash(kind++, shape);
        features[10] = Hash(opens ? kind : kind + 1, shape[..Math.Min(1, shape.Length)]);
        WordReading reading = WordReading.Of(WordDictionary.Default, form);
        WordClass listed = reading.Word;
        features[11] = Hash(kind + 2, [(char)((listed.Parts << 8) | ((uint)listed.Commonest << 5) | reading.Forms)]);
        features[12] = Hash(kind + 3, [(char)listed.Noun, (char)reading.Plural]);
        features[13] = Hash(kind + 4, [(char)listed.Verb, (char)reading.InflectedVerb]);
        features[14] = Hash(kind + 5, [(char)listed.Name]);
    }

    /// <summary>The number of characters of the normal form of a word, written to <paramref name="form"/> as far as there is room.</summary>
    private static int Normalize(ReadOnlySpan<char> word, Span<char> form)
    {
        int length = 0;
        foreach (char c in word[..Math.Min(word.Length, form.Length)])
        {
            form[length++] = c switch
            {
                '‘' or '’' or '`' => '\'',
                '“' or '”' or '«' or '»' or '„' => '"',
                '–' or '—' => '-',
                >= '0' and <= '9' => '0',
                _ => char.ToLowerInvariant(c),
            };
        }

        return length;
    }

    // "McDonald" → XxXx, "2022" → 0, "U.S." → X.X.: a letter for each run.
    private static ReadOnlySpan<char> Shape(ReadOnlySpan<char> word, Span<char> shape)
    {
        int length = 0;
        foreach (char c in word)
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c;
            if (length > 0 && shape[length - 1] == kind)
            {
                continue;
            }

            if (length == shape.Length)
            {
                break;
            }

            shape[length++] = kind;
        }

        return shape[..length];
    }

    private static uint Hash(uint kind, ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325 ^ kind;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return (uint)((hash * 0x9E3779B97F4A7C15) >> 32);
    }
}
