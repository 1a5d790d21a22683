using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>
/// Gives a finite verb the subject that the parse left in the list before it: in "closed its border with Sudan, and Chad and Kenya
/// appealed" Chad and Kenya appeal, and nobody closed a border with them.
/// </summary>
internal static class SubjectRepair
{
    private const int LongestList = 12;

    public static void Mend(Token[] tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            // "see Russia ceding": what stands before its verb as an object, and asks for no noun before it, is its subject.
            if (tokens[i].Relation == "obj" && tokens[i].Head > i && tokens[i].Upos is "PROPN" or "NOUN" && tokens[tokens[i].Head].Upos == "VERB" && !HasSubject(tokens, tokens[i].Head))
            {
                tokens[i] = tokens[i] with { Relation = "nsubj" };
            }
        }

        for (int verb = 2; verb < tokens.Length; verb++)
        {
            if (IsFinite(tokens, verb, out int first) && !HasSubject(tokens, verb) && FirstAfterComma(tokens, first) is var subject and >= 0)
            {
                Move(tokens, subject, verb);
            }
        }
    }

    // A verb with a tense of its own; the first of its auxiliaries and adverbs.
    private static bool IsFinite(Token[] tokens, int verb, out int first)
    {
        first = verb;
        bool finite = tokens[verb].Upos == "VERB" && tokens[verb].Xpos is "VBD" or "VBZ" or "VBP";
        while (first > 0 && tokens[first - 1].Head == verb && tokens[first - 1].Relation is "aux" or "aux:pass" or "advmod")
        {
            first--;
            finite |= tokens[first].Relation is "aux" or "aux:pass";
        }

        return finite;
    }

    private static bool HasSubject(Token[] tokens, int verb) =>
        Array.Exists(tokens, t => t.Head == verb && t.Relation is "nsubj" or "nsubj:pass" or "csubj" or "expl" or "mark" or "obl:agent");

    // The first member of the list before the verb that follows a comma: where the clause of the verb begins.
    private static int FirstAfterComma(Token[] tokens, int end)
    {
        int found = -1;
        for (int member = end - 1; member > 0 && end - member <= LongestList && tokens[member].Upos is "NOUN" or "PROPN" && tokens[member].Relation == "conj"; member = tokens[member].Head)
        {
            if (tokens[member].Head < 0 || tokens[member].Head >= member)
            {
                return -1;
            }

            found = FollowsComma(tokens, member) ? member : found;
            int sister = Array.FindIndex(tokens, t => t.Head == tokens[member].Head && t.Relation == "conj");
            if (sister < member && FollowsComma(tokens, sister))
            {
                found = sister;
            }
        }

        return found;
    }

    private static bool FollowsComma(Token[] tokens, int member)
    {
        int i = member - 1;
        while (i > 0 && (tokens[i].Head == member || tokens[i].Upos == "PROPN") && tokens[i].Relation is "det" or "cc" or "compound" or "amod" or "flat")
        {
            i--;
        }

        return tokens[i].Text == ",";
    }

    private static void Move(Token[] tokens, int subject, int verb)
    {
        int list = tokens[subject].Head;
        for (int i = subject + 1; i < verb; i++)
        {
            if (tokens[i].Head == list && tokens[i].Relation == "conj")
            {
                tokens[i] = tokens[i] with { Head = subject };
            }
        }

        tokens[subject] = tokens[subject] with { Head = verb, Relation = "nsubj" };
    }
}
