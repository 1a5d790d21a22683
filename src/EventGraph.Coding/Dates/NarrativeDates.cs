using EventGraph.Coding.Frames;
using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>Dates that count from the day that the story told of last: "the next day", "two weeks earlier", "a day after".</summary>
internal static class NarrativeDates
{
    /// <summary>A date that counts from the day told of, where one was.</summary>
    public static DateExpression? At(SentenceTree tree, int token, DateOnly? told) =>
        told is { } day ? Following(tree, token, day) ?? Apart(tree, token, day) : null;

    /// <summary>"a day after rebels attacked": a date of its own for what the preposition or conjunction governs.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="dates">The sentence's other dates.</param>
    /// <param name="told">The day to count from where the sentence has none.</param>
    public static IEnumerable<DateExpression> AroundClauses(SentenceTree tree, IReadOnlyCollection<DateExpression> dates, DateOnly told)
    {
        for (int word = 1; word + 1 < tree.Count; word++)
        {
            int sign = tree.Lower(word) switch { "after" or "following" => -1, "before" => 1, _ => 0 };
            if (sign == 0)
            {
                continue;
            }

            string unit = RelativeDates.Unit(tree, word - 1);
            int count = NumberWords.Count(tree, word - 2);
            if (unit != "hour" && count == 0)
            {
                continue;
            }

            DateOnly day = dates.Where(d => d.Precision == DatePrecision.Day && d.Only is null).OrderBy(d => Math.Abs(d.First - word)).FirstOrDefault()?.Date ?? told;
            if ((unit == "hour" ? (day, DatePrecision.Day) : Calendar.Step(day, sign * count, unit)) is { } date && Governed(tree, word) is var governed and >= 0)
            {
                yield return new DateExpression(word - 1, word, date.Item1, date.Item2) { Only = governed };
            }
        }
    }

    // "the next day", "the same evening", "the previous day", "the day before".
    private static DateExpression? Following(SentenceTree tree, int token, DateOnly told)
    {
        if (token == 0 || tree.Lower(token - 1) != "the" || token + 1 >= tree.Count)
        {
            return null;
        }

        string word = tree.Lower(token);
        string next = tree.Lower(token + 1);
        if (word == "day" && next is "before" or "after" && (token + 2 >= tree.Count || tree.IsPunctuation(token + 2)))
        {
            return new DateExpression(token - 1, token + 1, Calendar.Step(told, next == "before" ? -1 : 1), DatePrecision.Day);
        }

        int step = word switch { "next" or "following" => 1, "same" => 0, "previous" => -1, _ => int.MinValue };
        return step != int.MinValue && next is "day" or "morning" or "evening" or "night" or "afternoon"
            ? new DateExpression(token - 1, token + 1, Calendar.Step(told, step), DatePrecision.Day)
            : null;
    }

    // "two days later", "a year earlier", "hours later".
    private static DateExpression? Apart(SentenceTree tree, int token, DateOnly told)
    {
        int sign = tree.Lower(token) switch { "later" or "afterwards" => 1, "earlier" or "previously" => -1, _ => 0 };
        if (sign == 0 || token == 0)
        {
            return null;
        }

        string unit = RelativeDates.Unit(tree, token - 1);
        if (unit is "hour" or "minute")
        {
            return new DateExpression(token - 1, token, told, DatePrecision.Day);
        }

        int count = NumberWords.Count(tree, token - 2);
        return count > 0 && Calendar.Step(told, sign * count, unit) is { } date
            ? new DateExpression(token - 2, token, date.Date, date.Precision)
            : null;
    }

    // What a conjunction or preposition governs: the verb or noun that it hangs on, or else the next verb.
    private static int Governed(SentenceTree tree, int word)
    {
        int head = tree.Head(word);
        if (head > word && tree.Relation(head) == "nsubj" && tree.Head(head) is var verb and >= 0 && tree.IsVerb(verb))
        {
            return verb;
        }

        return head > word ? head : Enumerable.Range(word + 1, tree.Count - word - 1).FirstOrDefault(tree.IsVerb, -1);
    }
}
