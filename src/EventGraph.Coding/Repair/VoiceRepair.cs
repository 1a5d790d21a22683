using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>
/// Makes the verb of a full sentence active where it has no auxiliary: parsers take "Two destroyers steamed through the strait." for a
/// headline in which something is done to them. A headline ends without a stop.
/// </summary>
internal static class VoiceRepair
{
    public static void Mend(Token[] tokens)
    {
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
}
