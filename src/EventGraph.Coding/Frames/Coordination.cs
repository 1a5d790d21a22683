using System.Collections.Immutable;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>Mentions that stand in a list, told by the words between them: parsers lose long lists.</summary>
internal static class Coordination
{
    /// <summary>The lists of a sentence, each in the order of the text.</summary>
    public static ImmutableArray<ImmutableArray<Mention>> Lists(SentenceTree tree, ImmutableArray<Mention> mentions)
    {
        ImmutableArray<ImmutableArray<Mention>>.Builder lists = ImmutableArray.CreateBuilder<ImmutableArray<Mention>>();
        for (int i = 0; i < mentions.Length; i++)
        {
            int last = i;
            bool closed = false;
            while (!closed && last + 1 < mentions.Length && Joins(tree, mentions[last], mentions[last + 1], out closed) && !(closed && last == i && OpensAClause(tree, mentions[i], mentions[i + 1])))
            {
                last++;
            }

            if (closed && last > i)
            {
                lists.Add(mentions[i..(last + 1)]);
                i = last;
            }
        }

        return lists.DrainToImmutable();
    }

    // "a border with Sudan, and Qatar appealed": of two that stand together no comma parts them.
    private static bool OpensAClause(SentenceTree tree, Mention first, Mention second)
    {
        int next = first.Last + 1;
        return tree[next].Text == "," && tree.Lower(next + 1) == "and" && tree.Relation(first.Head) != "nsubj" && tree.Relation(second.Head) != "appos";
    }

    // Commas go on; "and" closes the list. What opens a clause of its own is no member of it.
    private static bool Joins(SentenceTree tree, Mention first, Mention second, out bool closes)
    {
        closes = false;
        if (first.Kind == MentionKind.Pronoun && second.Kind == MentionKind.Pronoun || second.First <= first.Last + 1 || second.First - first.Last > 5)
        {
            return false;
        }

        for (int i = first.Last + 1; i < second.First; i++)
        {
            switch (tree.Lower(i))
            {
                case "and" or "&":
                    closes = true;
                    break;
                case "," or "the" or "a" or "an" or "both" or "with" or "of" or "as" or "well":
                    break;
                default:
                    return false;
            }
        }

        // "after Chad, Kenya and Sudan signed": what looks like a preposition opens their clause.
        bool opened = tree.Preposition(first.Head) is "after" or "before" or "since" or "until";
        bool subject = !opened && tree.Relation(second.Head) == "nsubj" && tree.Head(second.Head) > second.Last && tree.Relation(first.Head) != "nsubj" && tree.Ancestors(first.Head).Any(a => a < first.First && tree.IsVerb(a));
        bool bare = tree.Lower(first.Last + 1) is "and" or "," or "&";
        bool aside = second.Kind != MentionKind.Modifier && tree.Relation(second.Head) == "appos" && !closes;
        return bare && !subject && !aside;
    }
}
