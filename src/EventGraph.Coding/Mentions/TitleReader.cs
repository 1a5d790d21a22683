using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>Finds phrases for offices ("foreign minister") and kinds of agents ("state television") at a place in a sentence.</summary>
internal sealed class TitleReader
{
    private const int LongestPhrase = 5;

    private readonly FrozenDictionary<string, (bool IsOffice, GroupNoun? Group)> _phrases;
    private readonly FrozenSet<string> _firstWords;
    private readonly FrozenSet<string> _lastWords;

    public TitleReader(Gazetteer gazetteer)
    {
        HashSet<string> offices = [.. gazetteer.OfficeTitles.Phrases];
        _phrases = offices.Union(gazetteer.GroupNouns.Phrases, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p, p => (offices.Contains(p), gazetteer.GroupNouns.Find(p)), StringComparer.Ordinal);
        _firstWords = _phrases.Keys.Select(p => p.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        _lastWords = _phrases.Keys.Select(p => p.Split(' ')[^1]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The longest phrase that starts at a token and ends before a limit, or null.</summary>
    public TitleMatch? StartingAt(SentenceTree tree, int first, int limit)
    {
        if (!char.IsLetter(tree[first].Text[0]) || !IsAmong(_firstWords, tree, first))
        {
            return null;
        }

        for (int last = Math.Min(first + LongestPhrase - 1, Math.Min(limit, tree.Count) - 1); last >= first; last--)
        {
            if (Read(tree, first, last) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>The longest phrase that ends at a token, or null.</summary>
    public TitleMatch? EndingAt(SentenceTree tree, int last)
    {
        if (!IsAmong(_lastWords, tree, last))
        {
            return null;
        }

        for (int first = Math.Max(0, last - LongestPhrase + 1); first <= last; first++)
        {
            if (Read(tree, first, last) is { } match)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>Whether a token alone is an office or a kind of agents, or the second word of such a phrase ("Minister").</summary>
    public bool IsTitleWord(SentenceTree tree, int token) =>
        StartingAt(tree, token, token + LongestPhrase) is not null || EndingAt(tree, token) is not null;

    // Most words begin or end no phrase. What is written with a hyphen is looked at whole.
    private static bool IsAmong(FrozenSet<string> words, SentenceTree tree, int token) =>
        words.Contains(tree.Lower(token)) || words.Contains(tree.Lemma(token)) || tree[token].Text.AsSpan().ContainsAny('-', '.', 'é');

    private TitleMatch? Read(SentenceTree tree, int first, int last)
    {
        if ((!tree.IsNoun(last) && tree[last].Upos is not ("ADJ" or "VERB" or "X")) || !char.IsLetter(tree[first].Text[0]))
        {
            return null;
        }

        string phrase = tree.Text(first, last);
        return Match(phrase, first, last) ?? (tree[last].Text.EndsWith('s') ? Match(Singular(tree, first, last), first, last) : null);
    }

    private static string Singular(SentenceTree tree, int first, int last) =>
        last > first ? tree.Text(first, last - 1) + " " + tree.Lemma(last) : tree.Lemma(last);

    private TitleMatch? Match(string phrase, int first, int last) => _phrases.TryGetValue(AliasKey.Of(phrase), out (bool IsOffice, GroupNoun? Group) meant)
        ? new TitleMatch(first, last, phrase, meant.IsOffice, meant.Group)
        : null;
}
