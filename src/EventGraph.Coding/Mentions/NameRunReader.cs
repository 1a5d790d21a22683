using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// Finds capitalised names that the gazetteer does not know. It asks letters before tags: a tagger takes an unknown name for a noun, an
/// adjective or a verb as it likes.
/// </summary>
internal sealed class NameRunReader(NameWords words)
{
    private const int LongestLead = 5;

    /// <summary>Of so many words with a capital one at least is without, or all words of the line have one.</summary>
    private const int LeastSmall = 6;

    /// <summary>The names of a sentence, in its order. What <paramref name="known"/> covers is none, but a country may end one: "Bank of China".</summary>
    public IEnumerable<NameRun> Read(SentenceTree tree, MentionMap known)
    {
        if (!TellsByCapitals(tree))
        {
            yield break;
        }

        for (int first = 0; first < tree.Count; first++)
        {
            if (!IsNameWord(tree, first, known) || (Opens(tree, first) && tree[first].Upos != "PROPN" && !(first + 1 < tree.Count && Continues(tree, first, known))))
            {
                continue;
            }

            NameRun run = Extend(tree, first, known);
            yield return run;
            first = run.Last;
        }
    }

    // Where all is in capitals, or every word begins with one, capitals say nothing.
    private static bool TellsByCapitals(SentenceTree tree)
    {
        int small = 0, capitals = 0;
        for (int i = 0; i < tree.Count; i++)
        {
            string text = tree[i].Text;
            if (text.Length > 3 && char.IsLetter(text[0]))
            {
                bool capital = char.IsUpper(text[0]);
                capitals += capital ? 1 : 0;
                small += capital ? 0 : 1;
            }
        }

        return small * LeastSmall >= capitals || capitals < 4;
    }

    /// <summary>Whether a token begins a sentence or a quotation, so that its capital says nothing.</summary>
    public static bool Opens(SentenceTree tree, int token) => token == 0 || tree.IsQuote(token - 1) || tree[token - 1].Text is ":" or "–" or "—" or "--" or "." or "•" or ")";

    private bool Continues(SentenceTree tree, int first, MentionMap known) =>
        IsNameWord(tree, first + 1, known) || (first + 2 < tree.Count && tree[first + 1].Text == "-" && IsNameWord(tree, first + 2, known)) || (words.IsOrganisation(tree.Lower(first)) && tree.Lower(first + 1) is "of" or "for");

    private static bool IsNameWord(SentenceTree tree, int token, MentionMap known)
    {
        if (token >= tree.Count || known.At(token) is not null)
        {
            return false;
        }

        string text = tree[token].Text;
        return char.IsUpper(text[0]) && text.Length > 1 && tree[token].Upos is "PROPN" or "NOUN" or "ADJ" or "VERB" or "X" or "ADV" or "INTJ"
            && !(tree[token].Upos is "ADV" or "INTJ" && Opens(tree, token)) && !Enum.TryParse<DayOfWeek>(text, out _);
    }

    private NameRun Extend(SentenceTree tree, int first, MentionMap known)
    {
        int last = first;
        int link = -1;
        while (last + 1 < tree.Count)
        {
            int next = last + 1;
            if (IsNameWord(tree, next, known))
            {
                last = next;
            }
            else if (tree[next].Text is "-" or "–" or "/" && tree[next].Start == tree[last].End && IsNameWord(tree, next + 1, known))
            {
                last = next + 1;
            }
            else if (words.IsParticle(tree.Lower(next)) && known.At(next) is null && (IsNameWord(tree, next + 1, known) || (next + 2 < tree.Count && tree[next + 1].Text == "-" && IsNameWord(tree, next + 2, known))))
            {
                last = tree[next + 1].Text == "-" ? next + 2 : next + 1;
            }
            else if (Linked(tree, first, last, link, known) is var end and > 0)
            {
                link = link < 0 ? next : link;
                last = end;
            }
            else
            {
                break;
            }
        }

        return new NameRun(first, last, link);
    }

    // "Department of Transportation", "Movement for Democratic Change", "Bank of China"; "and" only where the name goes on behind it.
    private int Linked(SentenceTree tree, int first, int last, int link, MentionMap known)
    {
        int next = last + 1;
        bool joins = tree.Lower(next) switch
        {
            "of" or "for" or "on" or "against" => words.IsOrganisation(tree.Lower(last)) || link >= 0,
            "and" or "&" => link >= 0 || EndsAsOrganisation(tree, next + 1, known),
            _ => false,
        };
        if (!joins || last - first > LongestLead)
        {
            return -1;
        }

        int start = next + 1 < tree.Count && tree.Lower(next + 1) == "the" ? next + 2 : next + 1;
        if (IsNameWord(tree, start, known))
        {
            return start;
        }

        return tree.Lower(next) is "of" or "for" && start < tree.Count && known.At(start) is { Kind: MentionKind.Name or MentionKind.Modifier, Actors: [_] } country && country.First == start
            ? country.Last
            : -1;
    }

    // "Immigration and Customs Enforcement": one word after "and" or more, the last an organisation's, and none before it.
    private bool EndsAsOrganisation(SentenceTree tree, int start, MentionMap known)
    {
        int end = start;
        while (IsNameWord(tree, end, known))
        {
            end++;
        }

        return end - start >= 2 && words.IsOrganisation(tree.Lower(end - 1)) && tree[start - 2].Upos != "PROPN";
    }
}
