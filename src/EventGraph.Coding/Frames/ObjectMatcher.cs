using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Frames;

/// <summary>Finds the noun of a verb's object, or of any phrase, that is one of a list of words.</summary>
internal sealed class ObjectMatcher(SentenceTree tree, Clauses clauses, EventLexicon lexicon)
{
    private const int ObjectReach = 9;

    /// <summary>The noun of a verb's object that is one of these, or any where none are given; −1 where there is none.</summary>
    public int ObjectIn(int verb, FrozenSet<string>? words)
    {
        int thing = clauses.Object(verb);
        int found = In(thing < 0 ? NounAfter(verb) : thing, words);
        if (found >= 0 || words is null || tree.IsPassive(verb))
        {
            return found;
        }

        // The parse may give a verb several objects: of "broke a holiday truce" it takes both nouns for one.
        foreach (int child in tree.Children(verb))
        {
            if (child > thing && child - thing <= 2 && tree.Relation(child) == "obj" && In(child, words) is var other and >= 0)
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>The word of a phrase that is one of these: its head, a part of it, or what it is a number or a series of; −1 for none.</summary>
    public int In(int thing, FrozenSet<string>? words)
    {
        for (int steps = 0; thing >= 0 && steps < 3; steps++)
        {
            if (words is null || IsOneOf(thing, words))
            {
                return thing;
            }

            foreach (int child in tree.Children(thing))
            {
                if (tree.Relation(child) is "conj" or "compound" or "appos" && (IsOneOf(child, words) || (tree.Relation(child) == "compound" && tree.Children(child).Any(c => tree.Relation(c) == "compound" && IsOneOf(c, words)))))
                {
                    return child;
                }
            }

            // "a series of attacks": the attacks; but "a suspension of aid" is no aid.
            if (!lexicon.Noun(tree.Lemma(thing)).IsEmpty || lexicon.Operator(tree.Lemma(thing)).Any(o => o.Forms.Contains("of")))
            {
                return -1;
            }

            thing = Of(thing);
        }

        return -1;
    }

    // "a series of attacks": the attacks.
    private int Of(int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.Relation(child) == "nmod" && tree.Preposition(child) == "of")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether a word is one of these by its lemma, as it stands, or together with what a hyphen joins to it.</summary>
    public bool IsOneOf(int word, FrozenSet<string> words) => words.Contains(tree.Lemma(word)) || words.Contains(tree.Lower(word)) || IsHyphenated(word, words);

    // "a sit-in", "a cease-fire", which the tokeniser takes apart.
    private bool IsHyphenated(int word, FrozenSet<string> words) =>
        (word + 2 < tree.Count && tree[word + 1].Text == "-" && words.Contains($"{tree.Lower(word)}-{tree.Lemma(word + 2)}"))
        || (word >= 2 && tree[word - 1].Text == "-" && words.Contains($"{tree.Lower(word - 2)}-{tree.Lemma(word)}"));

    // The parse gives no object: the first noun behind the verb.
    private int NounAfter(int verb)
    {
        if (tree.IsPassive(verb))
        {
            return -1;
        }

        for (int i = verb + 1; i < Math.Min(tree.Count, verb + ObjectReach); i++)
        {
            if (tree[i].Upos == "NOUN" && (i + 1 >= tree.Count || tree[i + 1].Text is not ("-" or "‑")) && (i + 1 >= tree.Count || tree[i + 1].Upos != "NOUN"))
            {
                return i;
            }

            // "handed over prisoners", "took in more than a thousand people".
            if ((i == verb + 1 && tree[i].Xpos is "RP" or "RB") || (tree.Lower(i) == "than" && i > verb + 1) || (i + 1 < tree.Count && tree.Lower(i + 1) == "than"))
            {
                continue;
            }

            if (tree[i].Upos is not ("DET" or "ADJ" or "NUM" or "PROPN" or "NOUN" or "PART" or "PRON" or "SYM") && tree[i].Xpos != "VBN" && tree[i].Text is not ("-" or "‑"))
            {
                return -1;
            }
        }

        return -1;
    }
}
