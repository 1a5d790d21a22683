using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>
/// Reads the dates of a sentence: "October 14, 2022", "14 October", "in May 2010", "in 2008", "on Friday", "yesterday", "last week",
/// "two years ago", "the next day", "a day after". Relative ones count from the day of publication or from the day told of last.
/// </summary>
internal static class DateReader
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>How many months ahead a day without a year is still this year's.</summary>
    private const int MonthsAhead = 3;

    /// <param name="tree">The sentence.</param>
    /// <param name="published">The day of publication.</param>
    /// <param name="told">The day that the article told of last, if any: the one before "the next day".</param>
    public static ImmutableArray<DateExpression> Read(SentenceTree tree, DateOnly published, DateOnly? told = null)
    {
        List<DateExpression> found = [];
        for (int i = 0; i < tree.Count; i++)
        {
            DateExpression? date = MonthAt(tree, i, published) ?? DayThenMonth(tree, i, published) ?? YearAt(tree, i, published)
                ?? RelativeDates.At(tree, i, published) ?? NarrativeDates.At(tree, i, found.LastOrDefault(d => d.Precision == DatePrecision.Day)?.Date ?? told);
            if (date is not null)
            {
                if (!Bounds(tree, date) && !EndsSpan(tree, date, found))
                {
                    found.Add(DateScope.Narrow(tree, date));
                }

                i = date.Last;
            }
        }

        found.AddRange([.. NarrativeDates.AroundClauses(tree, found, told ?? published)]);
        return [.. found];
    }

    // "since 1994", "until Friday", "after Monday" bound a span; they date nothing.
    private static bool Bounds(SentenceTree tree, DateExpression date)
    {
        string before = date.First > 0 ? tree.Lower(date.First - 1) : "";
        bool owns = date.Last + 1 < tree.Count && tree.Lower(date.Last + 1) is "'s" or "’s";
        return before is "since" or "until" or "till" || (!owns && before is "after" or "before");
    }

    // "from 1992 to 1995", "between May and July": a span is its first day.
    private static bool EndsSpan(SentenceTree tree, DateExpression date, List<DateExpression> found) =>
        found.Count > 0 && found[^1] is var first && first.Last == date.First - 2 && first.First > 0
        && tree.Lower(first.First - 1) is "from" or "between" && tree.Lower(date.First - 1) is "to" or "and" or "-" or "–" or "through";

    private static int MonthNumber(SentenceTree tree, int token)
    {
        if (!tree.IsCapitalised(token))
        {
            return 0;
        }

        string word = tree.Lower(token).TrimEnd('.');
        if (word.Length < 3)
        {
            return 0;
        }

        for (int month = 0; month < Months.Length; month++)
        {
            if (Months[month] == word || (word.Length is 3 or 4 && Months[month].Length > 4 && Months[month].StartsWith(word, StringComparison.Ordinal)))
            {
                return month + 1;
            }
        }

        return 0;
    }

    private static DateExpression? MonthAt(SentenceTree tree, int token, DateOnly published)
    {
        int month = MonthNumber(tree, token);
        if (month == 0 || (month == 5 && tree[token].Upos == "AUX"))
        {
            return null;
        }

        int day = NumberWords.Digits(tree, token + 1, 1, 31);
        int last = day > 0 ? token + 1 : token;
        int comma = last + 1 < tree.Count && tree[last + 1].Text == "," ? 1 : 0;
        int year = NumberWords.Year(tree, last + 1 + comma);
        if (year > 0)
        {
            last += 1 + comma;
        }

        return Made(token, last, year, month, day, published);
    }

    private static DateExpression? DayThenMonth(SentenceTree tree, int token, DateOnly published)
    {
        int day = NumberWords.Digits(tree, token, 1, 31);
        int month = day > 0 && token + 1 < tree.Count ? MonthNumber(tree, token + 1) : 0;
        if (month == 0)
        {
            return null;
        }

        int year = NumberWords.Year(tree, token + 2);
        return Made(token, year > 0 ? token + 2 : token + 1, year, month, day, published);
    }

    // Without a year: the nearest such day that is not far ahead; of a month alone the last one, and the next of what is announced.
    private static DateExpression? Made(int first, int last, int year, int month, int day, DateOnly published)
    {
        DateOnly? ahead = null;
        if (year == 0)
        {
            int months = month - published.Month;
            int limit = day > 0 ? MonthsAhead : 0;
            year = Math.Clamp(months > limit ? published.Year - 1 : months < limit - 12 ? published.Year + 1 : published.Year, 1, 9999);
            int next = Math.Clamp(months < 0 ? published.Year + 1 : published.Year, 1, 9999);
            ahead = day > DateTime.DaysInMonth(next, month) ? null : new DateOnly(next, month, Math.Max(day, 1));
        }

        return day > DateTime.DaysInMonth(year, month)
            ? null
            : new DateExpression(first, last, new DateOnly(year, month, Math.Max(day, 1)), day > 0 ? DatePrecision.Day : DatePrecision.Month) { Ahead = ahead };
    }

    private static DateExpression? YearAt(SentenceTree tree, int token, DateOnly published)
    {
        if (NumberWords.Year(tree, token) is var year and > 0)
        {
            string before = token > 0 ? tree.Lower(token - 1) : "";
            bool dates = before is "in" or "of" or "during" or "early" or "late" or "mid" or "-" or "since" or "until" or "by" or "," or "from" or "between" or "to" or "and" or "before" or "after"
                || (token + 1 < tree.Count && tree[token + 1].Upos is "NOUN" or "PROPN" or "ADJ");
            return dates ? new DateExpression(token, token, new DateOnly(year, 1, 1), DatePrecision.Year) : null;
        }

        string text = tree.Lower(token);
        return text.Length == 5 && text[^1] == 's' && int.TryParse(text[..4], out int decade) && decade is >= 1900 and <= 2100 && decade < published.Year
            ? new DateExpression(token, token, new DateOnly(decade, 1, 1), DatePrecision.Year)
            : null;
    }
}
