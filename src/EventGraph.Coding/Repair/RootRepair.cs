using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>Makes a finite verb the root where the parse hangs it on the name before it: "Egypt faced a boycott" with "Egypt" as its root.</summary>
internal static class RootRepair
{
    private const int MaxSteps = 3;

    public static void Mend(Token[] tokens)
    {
        int root = Array.FindIndex(tokens, t => t.Head < 0);
        if (root < 0 || tokens[root].Upos is not ("NOUN" or "PROPN" or "PRON") || Array.Exists(tokens, t => t.Head == root && t.Relation is "cop" or "aux" or "nsubj" or "nsubj:pass"))
        {
            return;
        }

        int verb = Array.FindIndex(tokens, root + 1, t => t is { Upos: "VERB", Relation: "xcomp" or "ccomp" or "acl" or "acl:relcl" or "parataxis" or "advcl" or "nmod" } && IsBelow(tokens, t.Head, root));
        if (verb > root && IsFinite(tokens, verb) && !HasOwnOpening(tokens, root, verb))
        {
            Swap(tokens, root, verb);
        }
    }

    // The root, or a noun within its phrase: "a man with a knife stabbed", where the knife has the verb.
    private static bool IsBelow(Token[] tokens, int head, int root)
    {
        for (int steps = 0; head >= 0 && head != root && steps < MaxSteps && tokens[head].Relation is "nmod" or "compound" or "flat" or "appos"; steps++)
        {
            head = tokens[head].Head;
        }

        return head == root;
    }

    // A past form before a noun phrase is a past tense, whatever its tag; and the only one that may be, in a sentence that ends with a stop.
    private static bool IsFinite(Token[] tokens, int verb) => tokens[verb].Xpos is "VBD" or "VBZ" or "VBP"
        || (tokens[verb].Xpos == "VBN" && ((tokens[verb].Relation == "xcomp" && verb + 1 < tokens.Length && tokens[verb + 1].Upos is "DET" or "PRON" or "PROPN" or "NUM") || IsOnlyVerb(tokens, verb)));

    private static bool IsOnlyVerb(Token[] tokens, int verb) => tokens[^1].Text == "."
        && !Array.Exists(tokens, t => (t.Head == verb && t.Relation is "obl:agent") || (t.Xpos is "VBD" or "VBZ" or "VBP" or "MD" && t.Relation is not ("acl:relcl" or "advcl" or "ccomp") && !(t.Relation is "aux" or "cop" or "aux:pass")));

    // A clause with a subject, a mark or a comma before it is one of its own.
    private static bool HasOwnOpening(Token[] tokens, int root, int verb)
    {
        for (int i = root + 1; i < verb; i++)
        {
            if ((tokens[i].Upos == "PUNCT" && tokens[i].Xpos != "HYPH") || tokens[i].Upos == "SCONJ" || (tokens[i].Head == verb && tokens[i].Relation is "nsubj" or "nsubj:pass" or "mark"))
            {
                return true;
            }
        }

        return false;
    }

    private static void Swap(Token[] tokens, int root, int verb)
    {
        for (int i = verb + 1; i < tokens.Length; i++)
        {
            tokens[i] = tokens[i].Head == root ? tokens[i] with { Head = verb, Relation = tokens[i].Relation == "nmod" ? "obl" : tokens[i].Relation } : tokens[i];
        }

        tokens[verb] = tokens[verb] with { Head = -1, Relation = "root", Xpos = tokens[verb].Xpos == "VBN" ? "VBD" : tokens[verb].Xpos };
        tokens[root] = tokens[root] with { Head = verb, Relation = "nsubj" };
    }
}
