using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>Says which of a sentence's dates is an event's: the one in its own phrase, then in its clause, then the nearest.</summary>
internal static class DatePicker
{
    /// <summary>How many tokens away a date of another clause still counts.</summary>
    private const int Reach = 4;

    /// <summary>A date among the first tokens dates the whole sentence.</summary>
    private const int Opening = 3;

    private const int Elsewhere = 100;

    /// <summary>The event's date; the day of publication where the sentence tells none that is its own.</summary>
    /// <remarks>What has happened did so by the day of publication: a later date is that of something announced.</remarks>
    public static (DateOnly Date, DatePrecision Precision) Pick(SentenceTree tree, ImmutableArray<DateExpression> dates, int anchor, EventStatus status, DateOnly published)
    {
        bool ahead = status is EventStatus.Future or EventStatus.Hypothetical;
        DateExpression? best = dates
            .Where(d => (ahead || d.Date <= published) && Distance(tree, d, anchor) < Elsewhere)
            .OrderBy(d => Distance(tree, d, anchor))
            .FirstOrDefault();
        return best is null ? (published, DatePrecision.Day)
            : status == EventStatus.Future && best.Ahead is { } announced ? (announced, best.Precision)
            : (best.Date, best.Precision);
    }

    /// <summary>The day on which a sentence's offices are resolved: its first date, or the day of publication.</summary>
    public static DateOnly DayOf(ImmutableArray<DateExpression> dates, DateOnly published) => dates.IsEmpty ? published : dates[0].Date;

    private static int Distance(SentenceTree tree, DateExpression date, int anchor)
    {
        int apart = Math.Abs(date.First - anchor);
        if (Dated(tree, date) is var noun and >= 0)
        {
            return noun == anchor ? 0 : Elsewhere;
        }

        int own = Clause(tree, date.First), mine = Clause(tree, anchor);
        if (tree.IsWithin(date.First, anchor) && (own == anchor || own == mine))
        {
            return Math.Min(apart, 30);
        }

        if (own == mine || (own >= 0 && tree.IsWithin(anchor, own) && tree.Relation(mine) is not ("conj" or "parataxis")))
        {
            return 30 + Math.Min(apart, 30);
        }

        // "agreed to meet on Friday" says nothing of when they agreed, "agreed on Friday to meet" does.
        if (own >= 0 && tree.IsWithin(own, anchor) && tree.Relation(own) is "xcomp" or "ccomp" or "acl" && date.First > own)
        {
            return Elsewhere;
        }

        bool coordinated = own >= 0 && IsCoordinated(tree, mine, own);
        if (coordinated && IsPresent(tree, mine))
        {
            return Elsewhere;
        }

        return (coordinated && tree.Child(mine, "nsubj") < 0) || date.First <= Opening || apart <= Reach ? 60 + Math.Min(apart, 30) : Elsewhere;
    }

    // The noun alone that a date before it tells of: "Monday's attack", "the 1994 agreement"; or −1. "In the 2008 war" dates the clause.
    private static int Dated(SentenceTree tree, DateExpression date)
    {
        int noun = tree.Head(date.Last);
        if (noun <= date.Last || noun - date.Last > 4 || !tree.IsNoun(noun) || tree.Relation(date.Last) is "nsubj" or "obl" or "obj")
        {
            return -1;
        }

        string before = date.First > 0 ? tree.Lower(date.First - 1) : "";
        bool dates = before is "" or "on" or "in" or "by" or "during" or "," || tree.Preposition(noun) is "in" or "during";
        return dates && tree.FullRelation(date.Last) != "nmod:poss" ? -1 : noun;
    }

    // "nationalized the canal in 1956 and closed it": the later of two verbs shares the date of the first.
    private static bool IsCoordinated(SentenceTree tree, int later, int first)
    {
        for (int steps = 0; later >= 0 && steps < 3 && tree.Relation(later) is "conj" or "parataxis"; steps++)
        {
            later = tree.Head(later);
            if (later == first)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPresent(SentenceTree tree, int verb) => tree[verb].Xpos is "VBZ" or "VBP"
        || tree.Children(verb).Any(c => tree.Relation(c) == "aux" && tree[c].Xpos is "VBZ" or "VBP" or "MD");

    // The verb that a token's clause hangs on.
    private static int Clause(SentenceTree tree, int token)
    {
        if (tree.IsVerb(token))
        {
            return token;
        }

        foreach (int ancestor in tree.Ancestors(token))
        {
            if (tree.IsVerb(ancestor))
            {
                return ancestor;
            }
        }

        return -1;
    }
}
