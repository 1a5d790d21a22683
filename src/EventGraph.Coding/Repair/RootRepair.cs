using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>Makes a finite verb the root where the parse hangs it on the name before it: "Egypt faced a boycott" with "Egypt" as its root.</summary>
internal static class RootRepair
{
    public static void Mend(Token[] tokens)
    {
        int root = Array.FindIndex(tokens, t => t.Head < 0);
        if (root < 0 || tokens[root].Upos is not ("NOUN" or "PROPN" or "PRON") || Array.Exists(tokens, t => t.Head == root && t.Relation is "cop" or "aux" or "nsubj" or "nsubj:pass"))
        {
            return;
        }

        int verb = Array.FindIndex(tokens, t => t.Head == root && t is { Upos: "VERB", Relation: "xcomp" or "ccomp" or "acl" or "parataxis" or "advcl" });
        if (verb > root && IsFinite(tokens, verb) && !HasOwnOpening(tokens, root, verb))
        {
            Swap(tokens, root, verb);
        }
    }

    // A past form before a noun phrase is a past tense, whatever its tag.
    private static bool IsFinite(Token[] tokens, int verb) =>
        tokens[verb].Xpos is "VBD" or "VBZ" or "VBP" || (tokens[verb] is { Xpos: "VBN", Relation: "xcomp" } && verb + 1 < tokens.Length && tokens[verb + 1].Upos is "DET" or "PRON" or "PROPN" or "NUM");

    // A clause with a subject, a mark or a comma before it is one of its own.
    private static bool HasOwnOpening(Token[] tokens, int root, int verb)
    {
        for (int i = root + 1; i < verb; i++)
        {
            if (tokens[i].Upos is "PUNCT" or "SCONJ" || (tokens[i].Head == verb && tokens[i].Relation is "nsubj" or "nsubj:pass" or "mark"))
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
