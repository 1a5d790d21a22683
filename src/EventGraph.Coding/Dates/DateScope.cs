using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Dates;

/// <summary>Says what a date is the date of, where that is less than its clause.</summary>
internal static class DateScope
{
    private const int Reach = 7;

    /// <summary>"ahead of Friday's vote", "after a meeting on Monday": the vote and the meeting are dated, not what went before or after.</summary>
    public static DateExpression Narrow(SentenceTree tree, DateExpression date)
    {
        int steps = 0;
        foreach (int noun in tree.Ancestors(date.First))
        {
            if (!tree.IsNoun(noun) || ++steps > 2)
            {
                break;
            }

            if (!date.Covers(noun) && tree.Preposition(noun) is "before" or "after" or "ahead" or "following" or "until" or "despite" or "since")
            {
                return date with { Only = noun };
            }
        }

        // "a treaty of 1976".
        int of = date.First - 1;
        if (of > 0 && tree.Lower(of) == "of" && tree.IsNoun(of - 1) && tree.Preposition(of - 1) is not ("during" or "in" or "on" or "at"))
        {
            return date with { Only = of - 1 };
        }

        return After(tree, date) is var before and >= 0 ? date with { Only = before } : date;
    }

    // "ahead of a vote on Friday": the noun between the two prepositions, whatever the parse attached the date to.
    private static int After(SentenceTree tree, DateExpression date)
    {
        int noun = -1;
        for (int i = date.First - 1; i >= Math.Max(0, date.First - Reach) && !tree.IsVerb(i) && !tree.IsPunctuation(i); i--)
        {
            if (noun >= 0 && tree.Lower(i) is "before" or "after" or "ahead" or "following")
            {
                return noun;
            }

            if (noun < 0 && tree.IsNoun(i))
            {
                noun = i;
            }
        }

        return -1;
    }
}
