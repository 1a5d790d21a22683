using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>What tagger and parser read of a word: hashes of its normal form (lower case, plain quotes, digits as one), its ends and its shape.</summary>
internal readonly struct Word
{
    /// <summary>A place before the first or after the last word.</summary>
    public static readonly Word None = new("");

    private const int LongestNormal = 48;

    public Word(string form)
    {
        Span<char> normal = stackalloc char[LongestNormal];
        normal = normal[..Normalize(form, normal)];
        Form = FeatureHash.OfText(normal);
        Shape = FeatureHash.OfText(ShapeOf(form, stackalloc char[8]));
        Capital = form.Length > 0 && char.IsUpper(form[0]);
        Suffix1 = End(normal, 1);
        Suffix2 = End(normal, 2);
        Suffix3 = End(normal, 3);
        Suffix4 = End(normal, 4);
        Prefix1 = FeatureHash.OfText(normal[..Math.Min(1, normal.Length)]);
        Prefix2 = FeatureHash.OfText(normal[..Math.Min(2, normal.Length)]);
        Prefix3 = FeatureHash.OfText(normal[..Math.Min(3, normal.Length)]);
    }

    public uint Form { get; }

    public uint Shape { get; }

    public bool Capital { get; }

    public uint Suffix1 { get; }

    public uint Suffix2 { get; }

    public uint Suffix3 { get; }

    public uint Suffix4 { get; }

    public uint Prefix1 { get; }

    public uint Prefix2 { get; }

    public uint Prefix3 { get; }

    private static uint End(ReadOnlySpan<char> text, int length) => FeatureHash.OfText(text[^Math.Min(length, text.Length)..]);

    private static int Normalize(string form, Span<char> normal)
    {
        int length = 0;
        foreach (char c in form)
        {
            if (length == normal.Length)
            {
                break;
            }

            normal[length++] = c switch
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
    private static ReadOnlySpan<char> ShapeOf(string form, Span<char> shape)
    {
        int length = 0;
        foreach (char c in form)
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
}
