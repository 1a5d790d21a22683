using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>What is said of a thing is not said of whose it is: in "Belarus is Russia's ally" the subject is the ally's, not Russia's.</summary>
internal static class PossessorRepair
{
    public static void Mend(Token[] tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Relation is "nsubj" or "cop" or "aux" && tokens[i].Head is var owner and >= 0 && owner > i && tokens[owner] is { Relation: "nmod:poss", Head: >= 0 })
            {
                tokens[i] = tokens[i] with { Head = tokens[owner].Head };
            }
        }
    }
}
