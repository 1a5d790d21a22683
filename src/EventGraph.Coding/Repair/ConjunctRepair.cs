using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>
/// Hangs a finite verb on the finite verb that it goes on from, where the parse hangs it on what stands between: in "threatened to sue
/// Bolivia and stopped its aid" nobody threatened to stop, and in "cancelled a concert of a band and detained its singer" no band detained.
/// </summary>
internal static class ConjunctRepair
{
    public static void Mend(Token[] tokens)
    {
        for (int verb = 2; verb < tokens.Length; verb++)
        {
            if (tokens[verb] is not { Upos: "VERB", Xpos: "VBD" or "VBZ", Relation: "conj", Head: >= 0 } || tokens[verb].Head > verb || HasSubject(tokens, verb))
            {
                continue;
            }

            int before = tokens[verb].Head;
            bool isNoun = tokens[before].Upos is "NOUN" or "PROPN";
            if ((isNoun || IsInfinite(tokens, before)) && FiniteOver(tokens, before) is var over and >= 0)
            {
                tokens[verb] = tokens[verb] with { Head = over };
                if (isNoun)
                {
                    TakeObject(tokens, verb, before);
                }
            }
        }
    }

    private static bool HasSubject(Token[] tokens, int verb) => Array.Exists(tokens, t => t.Head == verb && t.Relation is "nsubj" or "nsubj:pass" or "aux:pass");

    private static bool IsInfinite(Token[] tokens, int verb) =>
        tokens[verb] is { Upos: "VERB", Xpos: "VB" or "VBG" } && !Array.Exists(tokens, t => t.Head == verb && t.Relation == "aux");

    private static int FiniteOver(Token[] tokens, int token)
    {
        for (int over = tokens[token].Head; over >= 0; over = tokens[over].Head)
        {
            if (tokens[over] is { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP" })
            {
                return over;
            }
        }

        return -1;
    }

    // "and detained four employees": the next member of the noun's list is what the verb is done to.
    private static void TakeObject(Token[] tokens, int verb, int list)
    {
        int thing = Array.FindIndex(tokens, verb + 1, t => t.Upos is "NOUN" or "PROPN" && t.Relation == "conj");
        if (thing >= 0 && (tokens[thing].Head == list || tokens[list].Head == tokens[thing].Head) && !Array.Exists(tokens, t => t.Head == verb && t.Relation == "obj"))
        {
            tokens[thing] = tokens[thing] with { Head = verb, Relation = "obj" };
        }
    }
}
