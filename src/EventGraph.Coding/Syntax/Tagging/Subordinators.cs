using System.Collections.Frozen;
using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>
/// A second look at words that are prepositions before a noun and conjunctions before a clause ("after the attack", "after the army
/// attacked"): the verb that decides stands to the right, where a tagger from left to right has no tags yet. Immutable.
/// </summary>
internal sealed class Subordinators
{
    private static readonly FrozenSet<uint> Forms =
        ((string[])["after", "before", "since", "until", "till"]).Select(form => FeatureHash.OfText(form)).ToFrozenSet();

    private readonly Tag[] _tags;
    private readonly byte _preposition;
    private readonly byte _conjunction;

    public Subordinators(TagSet tags)
    {
        _tags = [.. Enumerable.Range(0, tags.Count).Select(number => tags[(byte)number])];
        _preposition = tags[new Tag("ADP", "IN")];
        _conjunction = tags[new Tag("SCONJ", "IN")];
    }

    public void Mend(ReadOnlySpan<Word> words, Span<byte> tags)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (Forms.Contains(words[i].Form) && (tags[i] == _preposition || tags[i] == _conjunction))
            {
                tags[i] = OpensClause(tags[(i + 1)..]) ? _conjunction : _preposition;
            }
        }
    }

    // A clause follows where a verb comes with its subject before it, or a participle at once, and neither a comma nor another clause is between.
    private bool OpensClause(ReadOnlySpan<byte> following)
    {
        bool subject = false;
        for (int i = 0; i < following.Length; i++)
        {
            Tag tag = _tags[following[i]];
            switch (tag.Xpos)
            {
                case "VBG" when i == 0:
                    return true;
                case "VBD" or "VBZ" or "VBP" or "MD":
                    return subject;
                case "," or "." or ":" or "-LRB-" or "WDT" or "WP" or "WRB":
                    return false;
                case "CC" when i + 1 < following.Length && _tags[following[i + 1]].Xpos is "VBD" or "VBZ" or "VBP" or "MD":
                    return false;
            }

            if (tag.Upos == "SCONJ")
            {
                return false;
            }

            subject |= tag.Upos is "NOUN" or "PROPN" or "PRON" or "NUM" or "DET";
        }

        return false;
    }
}
