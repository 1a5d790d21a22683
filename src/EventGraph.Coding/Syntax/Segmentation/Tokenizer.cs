namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>
/// Cuts text into tokens the way the English Web Treebank does: clitics apart ("did|n't", "Moscow|'s"), compounds at their hyphens
/// ("15|-|year") but not behind a prefix ("anti-government"), abbreviations with their stops. Linear in the text; a token never holds
/// white space.
/// </summary>
internal static class Tokenizer
{
    /// <summary>More of one sign on end are one token, whatever the sign.</summary>
    private const int MostApart = 4;

    /// <summary>Adds the tokens between two places of a text.</summary>
    public static void Tokenize(string text, Span range, List<Span> tokens)
    {
        int at = range.Start;
        while (at < range.End)
        {
            if (Characters.IsBlank(text[at]))
            {
                at++;
                continue;
            }

            int end = at + 1;
            while (end < range.End && !Characters.IsBlank(text[end]))
            {
                end++;
            }

            Chunk(text, at, end, tokens);
            at = end;
        }
    }

    private static void Chunk(string text, int at, int end, List<Span> tokens)
    {
        int address = Addresses.End(text, at, end);
        while (at < end)
        {
            int length;
            if (address > at)
            {
                length = address - at;
                tokens.Add(new Span(at, address));
                address = 0;
            }
            else if (char.IsAsciiDigit(text[at]) || (text[at] == '\'' && at + 2 < end && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2])))
            {
                length = Numbers.Length(text, at, end);
                tokens.Add(new Span(at, at + length));
            }
            else if (Characters.IsWord(text[at]))
            {
                length = Words.Length(text, at, end);
                Words.Add(text, new Span(at, at + length), tokens);
            }
            else
            {
                length = Words.CliticLength(text, at, end);
                length = length > 0 ? length : SymbolLength(text, at, end);
                tokens.Add(new Span(at, at + length));
                if (address == 0 && at + length < end && Characters.IsOpening(text[at]))
                {
                    address = Addresses.End(text, at + length, end);
                }
            }

            at += length;
        }
    }

    private static bool RunsOn(char c) => c is '-' or '–' or '—' or '*' or '=' or '~' or '#' or '+' or '\'' or '`' or '<' or '>' or '|';

    // Runs of one sign, of full stops, question and exclamation marks, and of surrogates (an emoji) are one token.
    private static int SymbolLength(string text, int at, int end)
    {
        char first = text[at];
        int next = at + 1;
        if (first is '.' or '!' or '?' or '…')
        {
            while (next < end && text[next] is '.' or '!' or '?' or '…')
            {
                next++;
            }
        }
        else if (char.IsSurrogate(first))
        {
            while (next < end && (char.IsSurrogate(text[next]) || text[next] is '\u200D' or '\uFE0F'))
            {
                next++;
            }
        }
        else
        {
            while (next < end && text[next] == first)
            {
                next++;
            }

            // Brackets and quotes close one by one, but nobody opens so many.
            next = RunsOn(first) || next - at > MostApart ? next : at + 1;
        }

        return next - at;
    }
}
