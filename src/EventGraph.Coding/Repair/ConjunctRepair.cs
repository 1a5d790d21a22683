using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>
/// Joins a finite verb to the verb before it where the parse joined it to a noun: in "added the firm to its list and barred it" whoever
/// adds also bars.
/// </summary>
internal static class ConjunctRepair
{
    private const int MaxSteps = 5;

    public static void Mend(Token[] tokens)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i] is { Upos: "VERB", Xpos: "VBD" or "VBZ", Relation: "conj" } && tokens[i].Head is var noun and >= 0 && noun < i && tokens[noun].Upos is "NOUN" or "PROPN"
                && !Array.Exists(tokens, t => t.Head == i && t.Relation is "nsubj" or "nsubj:pass") && VerbOver(tokens, noun) is var verb and >= 0 && verb < i)
            {
                tokens[i] = tokens[i] with { Head = verb };
            }
        }
    }

    // The finite verb that the noun depends on, or −1.
    private static int VerbOver(Token[] tokens, int noun)
    {
        for (int steps = 0; noun >= 0 && steps < MaxSteps; steps++)
        {
            if (tokens[noun] is { Upos: "VERB", Xpos: "VBD" or "VBZ" or "VBP" or "VBN" })
            {
                return noun;
            }

            noun = tokens[noun].Head;
        }

        return -1;
    }
}
