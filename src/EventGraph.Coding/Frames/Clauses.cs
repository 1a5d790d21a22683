using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Frames;

/// <summary>
/// The grammatical subject and object of a verb, read off the parse: through passives, control ("urged him to go"), participles,
/// relative clauses and coordination.
/// </summary>
internal sealed class Clauses(SentenceTree tree, WordClasses classes)
{
    private const int MaxDepth = 6;

    private readonly FrozenSet<string> _objectControl = classes["@object-control"];
    private readonly FrozenSet<string> _callPurpose = classes["@call-purpose"];
    private readonly FrozenSet<string> _phrasal = classes["@phrasal"];
    private readonly FrozenSet<string> _particles = classes["@particle"];

    /// <summary>The verb's understood subject (of a passive, too: what undergoes it), or −1.</summary>
    public int Subject(int verb, int depth = 0)
    {
        if (depth > MaxDepth || verb < 0)
        {
            return -1;
        }

        int own = OwnSubject(verb);
        if (own >= 0)
        {
            return IsRelative(own) ? RelativeHead(verb) is var noun and >= 0 ? noun : NounBefore(own) : own;
        }

        int head = tree.Head(verb);
        if (head < 0)
        {
            return -1;
        }

        switch (tree.Relation(verb))
        {
            case "acl" when tree.IsVerb(head):
                return tree.Child(head, "obj") is var seen and >= 0 ? seen : Subject(head, depth + 1);
            case "acl":
                return tree.FullRelation(verb) == "acl:relcl" || tree[verb].Xpos is "VBG" or "VBN" or "VBD" ? head
                    : FirstOf(head) is var noun && tree.Relation(noun) == "obl" && tree.IsVerb(tree.Head(noun)) ? Subject(tree.Head(noun), depth + 1)
                    : Owner(head, depth);
            case "xcomp" or "ccomp" or "advcl":
                if (tree.Relation(verb) != "advcl" || HasTo(verb) || tree.Child(head, "obj") == verb - 1)
                {
                    int controller = tree.Child(head, "obj", "iobj");
                    if (controller >= 0 && _objectControl.Contains(tree.Lemma(head)) && !(tree.Lemma(head) == "call" && _callPurpose.Contains(tree.Lemma(verb))))
                    {
                        return controller;
                    }
                }

                return tree.IsVerb(head) || tree.Child(head, "cop", "nsubj") >= 0 ? Subject(head, depth + 1) : -1;
            case "conj" or "parataxis" when tree.IsVerb(head):
                return Subject(head, depth + 1);
            default:
                return -1;
        }
    }

    /// <summary>What an active verb's object or a passive verb's subject is, or −1.</summary>
    public int Object(int verb)
    {
        if (tree.IsPassive(verb))
        {
            return Subject(verb);
        }

        int own = tree.Child(verb, "obj");
        if (own >= 0)
        {
            return IsRelative(own) && RelativeHead(verb) is var noun and >= 0 ? noun : own;
        }

        // "called off a strike", "handed over the prisoners", where the parse took the particle for a preposition.
        if (verb + 1 < tree.Count && (tree[verb + 1].Xpos == "RP" || IsPhrasal(verb)) && tree.Relation(verb + 1) == "case" && tree.Head(tree.Head(verb + 1)) == verb)
        {
            return tree.Head(verb + 1);
        }

        // A name right after the verb that the parse took for a predicate.
        if (tree.Child(verb, "xcomp") is var predicate and >= 0 && tree[predicate].Upos == "PROPN" && predicate - verb <= 3)
        {
            return predicate;
        }

        // "the man whom they arrested", "the deal that they signed" without the pronoun.
        if (tree.FullRelation(verb) == "acl:relcl" && OwnSubject(verb) is var subject and >= 0 && !IsRelative(subject) && tree.Child(verb, "ccomp", "xcomp") < 0)
        {
            return tree.Head(verb);
        }

        // "criticised and sanctioned Russia": the last verb has the object of all.
        foreach (int child in tree.Children(verb))
        {
            if (tree.Relation(child) == "conj" && tree.IsVerb(child) && !tree.IsPassive(child) && OwnSubject(child) < 0 && tree.Child(child, "obj") is var shared and >= 0)
            {
                return shared;
            }
        }

        return -1;
    }

    /// <summary>Who does what a passive verb says ("by …"), or −1.</summary>
    public int Agent(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (tree.Relation(child) == "obl" && tree.Preposition(child) == "by")
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The clause that says what is said, wanted or feared, also where the parse took a clause with "that" for an adverbial; −1 for none.</summary>
    public int Content(int verb)
    {
        int complement = tree.Child(verb, "ccomp", "xcomp");
        if (complement >= 0)
        {
            return complement;
        }

        foreach (int child in tree.Children(verb))
        {
            if (child > verb && IsThatClause(child))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether an adverbial clause opens with "that", and not with "so that".</summary>
    public bool IsThatClause(int clause) =>
        tree.Relation(clause) == "advcl" && tree.Children(clause).Any(c => tree.Relation(c) == "mark" && tree.Lower(c) == "that" && (c == 0 || tree.Lower(c - 1) is not ("so" or "such" or "now" or "provided" or "given")));

    /// <summary>Whether a verb has "to" before it.</summary>
    public bool HasTo(int verb)
    {
        foreach (int child in tree.Children(verb))
        {
            if (child < verb && tree.Lower(child) == "to" && tree.Relation(child) is "mark" or "aux" or "case")
            {
                return true;
            }
        }

        return verb > 0 && tree.Lower(verb - 1) == "to" && tree[verb].Xpos == "VB";
    }

    private bool IsPhrasal(int verb) => _phrasal.Contains(tree.Lemma(verb)) && _particles.Contains(tree.Lower(verb + 1));

    private int OwnSubject(int verb) => tree.Child(verb, "nsubj");

    private bool IsRelative(int token) => tree.Lower(token) is "who" or "which" or "that" or "whom" or "whose" && tree[token].Upos is "PRON" or "DET" or "SCONJ";

    private int RelativeHead(int verb)
    {
        for (int i = verb, steps = 0; i >= 0 && steps < MaxDepth; i = tree.Head(i), steps++)
        {
            if (tree.Relation(i) == "acl")
            {
                return tree.Head(i);
            }

            if (tree.Relation(i) is not ("conj" or "xcomp" or "ccomp"))
            {
                return -1;
            }
        }

        return -1;
    }

    // "Turkey, which": the noun right before the pronoun.
    private int NounBefore(int pronoun)
    {
        int before = pronoun - 1;
        while (before > 0 && tree.IsPunctuation(before))
        {
            before--;
        }

        return before >= 0 && tree.IsNoun(before) ? before : pronoun;
    }

    // The first member of a list that a word stands in, or the word.
    private int FirstOf(int word)
    {
        while (tree.Relation(word) == "conj" && tree.Head(word) is var before and >= 0 && before < word)
        {
            word = before;
        }

        return word;
    }

    // "its decision to expel": whoever owns the decision, or decides.
    private int Owner(int noun, int depth)
    {
        foreach (int child in tree.Children(noun))
        {
            if (tree.FullRelation(child) == "nmod:poss")
            {
                return child;
            }
        }

        foreach (int child in tree.Children(noun))
        {
            if (tree.Relation(child) == "nmod" && tree.Preposition(child) is "by" or "of" or "from")
            {
                return child;
            }
        }

        int verb = tree.Head(noun);
        return verb >= 0 && tree.IsVerb(verb) && tree.Relation(noun) is "obj" or "obl" ? Subject(verb, depth + 1) : -1;
    }
}
