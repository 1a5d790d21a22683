using System.Collections.Frozen;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Stories;

/// <summary>What somebody is accused of is the accuser's word: "accused Mali of arming rebels" tells no arming.</summary>
internal static class Allegation
{
    private const int MaxSteps = 6;

    /// <summary>Whether a word stands in the "of" or "for" of a verb of accusing.</summary>
    public static bool Covers(SentenceTree tree, int word, FrozenSet<string> accusing)
    {
        bool opened = false;
        int child = word;
        foreach (int ancestor in tree.Ancestors(word).Take(MaxSteps))
        {
            opened |= tree.Preposition(child) is "of" or "for" || tree.Children(child).Any(c => tree.Relation(c) == "mark" && tree.Lower(c) is "of" or "for");
            if (opened && ancestor < word && tree.IsVerb(ancestor) && accusing.Contains(tree.Lemma(ancestor)))
            {
                return true;
            }

            child = ancestor;
        }

        return false;
    }
}
