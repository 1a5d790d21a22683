using System.Collections.Immutable;
using EventGraph.Actors;
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
            while (!closed && last + 1 < mentions.Length && Joins(tree, mentions[i], mentions[last], mentions[last + 1], out closed))
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

    // Commas go on; "and" closes the list. What opens a clause of its own is no member of it, and of two names a comma before "and"
    // parts them: "closed its border with Sudan, and Egypt appealed".
    private static bool Joins(SentenceTree tree, Mention opening, Mention first, Mention second, out bool closes)
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
                case "and" or "&" when first == opening && tree[i - 1].Text == ",":
                    return false;
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
        bool opened = tree.Preposition(opening.Head) is "after" or "before" or "since" or "until";
        bool subject = !opened && first == opening && tree.Relation(second.Head) == "nsubj" && tree.Head(second.Head) > second.Last && tree.Relation(first.Head) != "nsubj" && tree.Ancestors(first.Head).Any(a => a < first.First && tree.IsVerb(a));
        // "shells the South and Russia cuts off gas": what stands before a finite verb is no second object.
        bool next = closes && tree.Relation(first.Head) == "obj" && tree.Head(first.Head) is var verb and >= 0 && verb < first.First && tree.IsVerb(verb) && second.Last + 1 < tree.Count && tree[second.Last + 1].Xpos is "VBZ" or "VBD" && second.Kind != MentionKind.Modifier;
        bool bare = tree.Lower(first.Last + 1) is "and" or "," or "&";
        bool aside = second.Kind != MentionKind.Modifier && tree.Relation(second.Head) == "appos" && !closes && !(IsCountry(first) && IsCountry(second));
        return bare && !subject && !next && !aside;
    }

    // No country explains another: "France, Germany and Britain".
    private static bool IsCountry(Mention mention) => mention is { Kind: MentionKind.Name, Actors: [{ Kind: ActorKind.Country }] };
}
