using System.Collections.Frozen;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>
/// Cuts a text into sentences of tokens. Sentences end at paragraphs, at final punctuation with the quotes and brackets that close behind
/// it, behind a dateline, and, so that parsing stays linear, at the latest after <see cref="LongestSentence"/> tokens.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>The most tokens of a sentence.</summary>
    public const int LongestSentence = 200;

    private const int LongestDateline = 14;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        WordList.Words("Segmentation.openers.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a text, one by one, each with at least one token.</summary>
    public static IEnumerable<List<Span>> Split(string text)
    {
        foreach (Span paragraph in Paragraphs.Of(text))
        {
            var tokens = new List<Span>();
            Tokenizer.Tokenize(text, paragraph, tokens);
            int start = 0;
            while (start < tokens.Count)
            {
                int end = End(text, tokens, start);
                yield return tokens.GetRange(start, end - start);
                start = end;
            }
        }
    }

    private static int End(string text, List<Span> tokens, int start)
    {
        int cut = 0;
        int limit = Math.Min(tokens.Count, start + LongestSentence);
        for (int i = start; i < limit; i++)
        {
            if (EndsDateline(text, tokens, start, i))
            {
                return i + 1;
            }

            if (EndsSentence(text, tokens[i]))
            {
                int end = Closed(text, tokens, i + 1);
                if (end >= tokens.Count || Starts(text, tokens, i, end))
                {
                    return Math.Min(end, limit);
                }
            }

            char first = text[tokens[i].Start];
            cut = first is ',' or ';' or ':' ? i + 1 : cut;
        }

        // A sentence too long: cut it at the last comma of its second half, else where it reaches the limit.
        return limit == tokens.Count ? limit : cut - start > LongestSentence / 2 ? cut : limit;
    }

    private static bool EndsSentence(string text, Span token)
    {
        char last = text[token.End - 1];
        return last is '.' or '!' or '?' or '…' or '。' or '؟' or '।';
    }

    // Behind the final punctuation: quotes and brackets that close.
    private static int Closed(string text, List<Span> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Length <= 2 && Characters.IsClosing(text[tokens[at].Start])
            && (text[tokens[at].Start] is '”' or '»' or ')' or ']' or '}' || tokens[at].Start == tokens[at - 1].End))
        {
            at++;
        }

        return at;
    }

    private static bool Starts(string text, List<Span> tokens, int stop, int next)
    {
        ReadOnlySpan<char> word = tokens[next].Of(text);
        int first = next;
        while (Characters.IsOpening(word[0]) && first + 1 < tokens.Count)
        {
            word = tokens[++first].Of(text);
        }

        if (char.IsLower(word[0]) || word[0] is ',' or ';' or ':' or '.' || Characters.IsDash(word[0]))
        {
            return false;
        }

        ReadOnlySpan<char> ending = tokens[stop].Of(text);
        if (ending.Length == 1 || !char.IsLetter(ending[0]))
        {
            return true;
        }

        // An abbreviation: it ends the sentence where a word follows that opens one.
        return Abbreviations.Of(ending[..^1]) switch
        {
            AbbreviationKind.Title or AbbreviationKind.Number => false,
            _ => next > stop + 1 || Openers.Contains(word),
        };
    }

    // "MOSCOW, May 5 (AP) —": capitals at the start of a paragraph, a dash not far behind.
    private static bool EndsDateline(string text, List<Span> tokens, int start, int at)
    {
        if (at - start is < 1 or > LongestDateline || !Characters.IsDash(text[tokens[at].Start])
            || tokens[at].Start == tokens[at - 1].End || at + 1 == tokens.Count)
        {
            return false;
        }

        ReadOnlySpan<char> first = tokens[start].Of(text);
        bool capitals = first.Length > 2 && !first.ContainsAnyExceptInRange('A', 'Z');
        return capitals || (text[tokens[at - 1].Start] == ')' && char.IsUpper(first[0]));
    }
}
