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

    /// <summary>The event's date, and the words that tell it; the day of publication where the sentence tells none that is its own.</summary>
    public static (DateOnly Date, DatePrecision Precision, DateExpression? Told) Pick(SentenceTree tree, ImmutableArray<DateExpression> dates, int anchor, EventStatus status, DateOnly published)
    {
        DateExpression? best = dates.OrderBy(d => Distance(tree, d, anchor)).FirstOrDefault();
        if (best is null || Distance(tree, best, anchor) >= 100)
        {
            return (published, DatePrecision.Day, null);
        }

        return status == EventStatus.Future && best.Ahead is { } ahead ? (ahead, best.Precision, best) : (best.Date, best.Precision, best);
    }

    /// <summary>The day on which a sentence's offices are resolved: its first date, or the day of publication.</summary>
    public static DateOnly DayOf(ImmutableArray<DateExpression> dates, DateOnly published) => dates.FirstOrDefault(d => d.Only is null)?.Date ?? published;

    /// <summary>The last day that a sentence tells of, which "the next day" counts from; null where it tells of none that has passed.</summary>
    public static DateOnly? LastTold(ImmutableArray<DateExpression> dates, DateOnly published) =>
        dates.LastOrDefault(d => d.Precision == DatePrecision.Day && d.Only is null && d.Date <= published)?.Date;

    private static int Distance(SentenceTree tree, DateExpression date, int anchor)
    {
        int apart = Math.Abs(date.First - anchor);
        if (date.Only is { } only)
        {
            return tree.IsWithin(anchor, only) ? Math.Min(apart, 30) : 100;
        }

        int own = Clause(tree, date.First), clause = Clause(tree, anchor);
        if (tree.IsWithin(date.First, anchor) && (own == anchor || own == clause))
        {
            return Math.Min(apart, 30);
        }

        // "seized the port last year and has threatened", "depends on the port since it lost the war in 1993": of no day that another clause tells.
        if (clause >= 0 && clause != own && IsPresent(tree, clause))
        {
            return 100;
        }

        if (own == clause || (own >= 0 && tree.IsWithin(anchor, own) && tree.Relation(anchor) != "conj"))
        {
            return 30 + Math.Min(apart, 30);
        }

        // "struck on Monday and withdrew": a clause goes on from the day of the one that it is joined to.
        if (clause >= 0 && tree.Relation(clause) == "conj" && tree.Head(clause) == own && date.First < anchor)
        {
            return 60 + Math.Min(apart, 30);
        }

        return date.First <= Opening || apart <= Reach ? 60 + Math.Min(apart, 30) : 100;
    }

    // In the present tense or the present perfect.
    private static bool IsPresent(SentenceTree tree, int verb) => tree[verb].Xpos is "VBZ" or "VBP" || tree.Children(verb).Any(c => c < verb && tree.Relation(c) == "aux" && tree.Lower(c) is "has" or "have");

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
