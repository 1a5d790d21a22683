using System.Collections.Frozen;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>Words: how far one reaches, and what is cut off it.</summary>
internal static class Words
{
    private const int MostClitics = 3;

    // Behind these a hyphen does not part: "ex-president", "e-mail".
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = Set(
        "anti", "bi", "co", "counter", "de", "e", "ex", "extra", "inter", "intra", "mega", "micro", "mid", "mini", "multi", "neo",
        "non", "over", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "sub", "super", "trans", "tri", "ultra", "un", "under");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clitics = Set("s", "m", "d", "ll", "re", "ve");

    // Two words written as one, with where they part.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Fused = new Dictionary<string, int>
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["wanna"] = 3,
        ["gotta"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The length of the word at <paramref name="at"/>, clitics included.</summary>
    public static int Length(string text, int at, int end)
    {
        int next = Letters(text, at, end);
        while (next < end)
        {
            char c = text[next];
            bool letterFollows = next + 1 < end && Characters.IsWord(text[next + 1]);
            if (Characters.IsApostrophe(c) && letterFollows)
            {
                next = Letters(text, next + 1, end);
            }
            else if (Characters.IsHyphen(c) && letterFollows && Prefixes.Contains(text.AsSpan(at, next - at)))
            {
                next = Letters(text, next + 1, end);
            }
            else if (c == '&' && letterFollows && char.IsUpper(text[next - 1]) && char.IsUpper(text[next + 1]))
            {
                next = Letters(text, next + 1, end);
            }
            else if (c == '.' && letterFollows && !StartsSentence(text, at, next, end))
            {
                next = Letters(text, next + 1, end);
            }
            else if (c == '.' && KeepsStop(text, at, next, end))
            {
                return next + 1 - at;
            }
            else
            {
                break;
            }
        }

        return next - at;
    }

    /// <summary>Adds a word, cut into itself and its clitics: "could|n't|'ve".</summary>
    public static void Add(string text, Span word, List<Span> tokens)
    {
        int first = tokens.Count;
        for (int cuts = 0; cuts < MostClitics && CutAt(word.Of(text)) is > 0 and int cut; cuts++)
        {
            tokens.Insert(first, word with { Start = word.Start + cut });
            word = word with { End = word.Start + cut };
        }

        tokens.Insert(first, word);
    }

    /// <summary>The length of a clitic that stands alone, as behind a closing quote: "'s"; else 0.</summary>
    public static int CliticLength(string text, int at, int end)
    {
        if (!Characters.IsApostrophe(text[at]))
        {
            return 0;
        }

        int next = at + 1;
        while (next < end && char.IsAsciiLetter(text[next]))
        {
            next++;
        }

        return (next == end || !Characters.IsWord(text[next])) && Clitics.Contains(text.AsSpan(at + 1, next - at - 1)) ? next - at : 0;
    }

    private static int CutAt(ReadOnlySpan<char> form)
    {
        if (Fused.TryGetValue(form, out int part))
        {
            return part;
        }

        int negation = NegationAt(form);
        if (negation > 0)
        {
            return negation;
        }

        int apostrophe = form.LastIndexOfAny("'’‘`ʼ");
        return apostrophe > 0 && Clitics.Contains(form[(apostrophe + 1)..]) ? apostrophe : 0;
    }

    // "don't" parts before the n.
    private static int NegationAt(ReadOnlySpan<char> form) =>
        form.Length > 3 && form[^1] is 't' or 'T' && Characters.IsApostrophe(form[^2]) && form[^3] is 'n' or 'N' ? form.Length - 3 : 0;

    // "else.Next": a word in small letters, a stop, a word with a capital: the space is missing.
    private static bool StartsSentence(string text, int at, int stop, int end) =>
        stop - at > 1 && char.IsLower(text[stop - 1]) && char.IsLower(text[stop - 2])
        && char.IsUpper(text[stop + 1]) && (stop + 2 >= end || char.IsLower(text[stop + 2]) || !char.IsLetter(text[stop + 2]))
        && Abbreviations.Of(text.AsSpan(at, stop - at)) == AbbreviationKind.None;

    private static bool KeepsStop(string text, int at, int stop, int end)
    {
        bool last = stop + 1 == end || !Characters.IsWord(text[stop + 1]);
        return last && Abbreviations.Of(text.AsSpan(at, stop - at)) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.Number => NumberFollows(text, stop + 1),
            _ => stop + 1 == end || text[stop + 1] != '.',
        };
    }

    private static bool NumberFollows(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    private static int Letters(string text, int at, int end)
    {
        while (at < end && Characters.IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
