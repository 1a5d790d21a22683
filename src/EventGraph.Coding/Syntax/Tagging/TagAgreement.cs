using System.Collections.Frozen;
using EventGraph.Coding.Syntax.Parsing;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>
/// A second look at tags that the tree contradicts: tags are chosen word by word, the tree as a whole, and where the two quarrel over what
/// the guidelines let only go together, the tree is mostly right. Immutable.
/// </summary>
internal sealed class TagAgreement(TagSet tags, RelationSet relations)
{
    private readonly byte? _participle = NumberOf(tags, "VERB", "VBN"), _past = NumberOf(tags, "VERB", "VBD");
    private readonly byte? _preposition = NumberOf(tags, "ADP", "IN"), _conjunction = NumberOf(tags, "SCONJ", "IN");
    private readonly FrozenSet<byte> _subject = Numbers(relations, "nsubj"), _subjects = Numbers(relations, "nsubj", "nsubj:pass", "expl"), _mark = Numbers(relations, "mark");
    private readonly FrozenSet<byte> _auxiliaries = Numbers(relations, "aux", "aux:pass", "cop");

    public void Mend(Span<byte> tagOf, ReadOnlySpan<int> heads, ReadOnlySpan<byte> relationOf)
    {
        for (int i = 0; i < tagOf.Length; i++)
        {
            // "After the army attacked": a clause, so no preposition. "Airstrikes killed twelve": a subject and no auxiliary, so no participle.
            if (tagOf[i] == _preposition && _mark.Contains(relationOf[i]) && Has(_subjects, heads[i], heads, relationOf))
            {
                tagOf[i] = _conjunction ?? tagOf[i];
            }
            else if (tagOf[i] == _participle && Has(_subject, i, heads, relationOf) && !Has(_auxiliaries, i, heads, relationOf))
            {
                tagOf[i] = _past ?? tagOf[i];
            }
        }
    }

    private static bool Has(FrozenSet<byte> relations, int head, ReadOnlySpan<int> heads, ReadOnlySpan<byte> relationOf)
    {
        for (int i = 0; i < heads.Length; i++)
        {
            if (heads[i] == head && relations.Contains(relationOf[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static byte? NumberOf(TagSet tags, string upos, string xpos) => tags.TryGet(new Tag(upos, xpos), out byte number) ? number : null;

    private static FrozenSet<byte> Numbers(RelationSet relations, params string[] names) =>
        Enumerable.Range(0, relations.Names.Length).Where(i => names.Contains(relations.Names[i])).Select(i => (byte)i).ToFrozenSet();
}
