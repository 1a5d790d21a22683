using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>
/// Makes the verb of a full sentence active where it has no auxiliary: parsers take "Two destroyers steamed through the strait." for a
/// headline in which something is done to them. A headline ends without a stop. Beside an object "by …" belongs to it.
/// </summary>
internal static class VoiceRepair
{
    public static void Mend(Token[] tokens)
    {
        MendAgents(tokens);
        if (tokens is not [.., { Text: "." or "”" or "\"" }])
        {
            return;
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            int verb = tokens[i].Head;
            if (tokens[i].Relation == "nsubj:pass" && verb > i && tokens[verb] is { Upos: "VERB", Xpos: "VBD" or "VBN", Relation: "root" } && !Array.Exists(tokens, t => t.Head == verb && t.Relation is "aux" or "aux:pass" or "cop" or "obl:agent"))
            {
                tokens[i] = tokens[i] with { Relation = "nsubj" };
                tokens[verb] = tokens[verb] with { Xpos = "VBD" };
            }
        }
    }

    // "condemned the attack by rebels": what an active verb is done to has been done by them.
    private static void MendAgents(Token[] tokens)
    {
        for (int i = 2; i < tokens.Length; i++)
        {
            int verb = tokens[i].Head;
            if (tokens[i].Relation == "obl:agent" && verb >= 0 && verb < i && !Array.Exists(tokens, t => t.Head == verb && t.Relation is "aux:pass" or "nsubj:pass")
                && Array.FindLastIndex(tokens, i - 1, t => t.Head == verb && t.Relation == "obj") is var thing and >= 0)
            {
                tokens[i] = tokens[i] with { Head = thing, Relation = "nmod" };
            }
        }
    }
}
