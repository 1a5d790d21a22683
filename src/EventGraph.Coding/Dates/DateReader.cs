using System.Collections.Immutable;
using System.Globalization;
using EventGraph.Coding.Frames;
using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>
/// Reads the dates of a sentence: "October 14, 2022", "14 October", "in May 2010", "in 2008", "on Friday", "yesterday", "last week",
/// "two years ago", "in the 1990s". Relative ones count from the day of publication.
/// </summary>
internal static class DateReader
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static ImmutableArray<DateExpression> Read(SentenceTree tree, DateOnly published)
    {
        ImmutableArray<DateExpression>.Builder found = ImmutableArray.CreateBuilder<DateExpression>();
        for (int i = 0; i < tree.Count; i++)
        {
            // "since 1994" and "until Friday" bound a span; they date nothing.
            bool bound = i > 0 && tree.Lower(i - 1) is "since" or "until" or "till";
            DateExpression? date = MonthAt(tree, i, published) ?? DayThenMonth(tree, i, published) ?? YearAt(tree, i, published) ?? RelativeAt(tree, i, published) ?? WeekdayAt(tree, i, published);
            if (date is not null)
            {
                if (!bound)
                {
                    found.Add(date);
                }

                i = date.Last;
            }
        }

        return found.DrainToImmutable();
    }

    private static int MonthNumber(SentenceTree tree, int token)
    {
        string word = tree.Lower(token).TrimEnd('.');
        if (!tree.IsCapitalised(token) || word.Length < 3)
        {
            return 0;
        }

        int month = Array.FindIndex(Months, m => m == word || (word.Length is 3 or 4 && m.StartsWith(word, StringComparison.Ordinal) && m.Length > 4));
        return month + 1;
    }

    private static int Number(SentenceTree tree, int token, int least, int most) => token < tree.Count
        && int.TryParse(tree.Lower(token).Replace("th", "", StringComparison.Ordinal).Replace("st", "", StringComparison.Ordinal).Replace("nd", "", StringComparison.Ordinal).Replace("rd", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= least && number <= most
            ? number
            : 0;

    private static int Year(SentenceTree tree, int token) => Number(tree, token, 1900, 2100);

    private static DateExpression? MonthAt(SentenceTree tree, int token, DateOnly published)
    {
        int month = MonthNumber(tree, token);
        if (month == 0 || (month == 5 && tree[token].Upos == "AUX"))
        {
            return null;
        }

        int day = Number(tree, token + 1, 1, 31);
        int last = day > 0 ? token + 1 : token;
        int comma = last + 1 < tree.Count && tree[last + 1].Text == "," ? 1 : 0;
        int year = Year(tree, last + 1 + comma);
        if (year > 0)
        {
            last += 1 + comma;
        }

        return Made(token, last, year, month, day, published);
    }

    private static DateExpression? DayThenMonth(SentenceTree tree, int token, DateOnly published)
    {
        int day = Number(tree, token, 1, 31);
        int month = day > 0 && token + 1 < tree.Count ? MonthNumber(tree, token + 1) : 0;
        if (month == 0)
        {
            return null;
        }

        int year = Year(tree, token + 2);
        return Made(token, year > 0 ? token + 2 : token + 1, year, month, day, published);
    }

    // Without a year: the nearest such day that is not far ahead.
    private static DateExpression? Made(int first, int last, int year, int month, int day, DateOnly published)
    {
        if (year == 0)
        {
            int ahead = month - published.Month;
            year = Math.Clamp(ahead > 3 ? published.Year - 1 : ahead < -9 ? published.Year + 1 : published.Year, 1, 9999);
        }

        return day > DateTime.DaysInMonth(year, month)
            ? null
            : new DateExpression(first, last, new DateOnly(year, month, Math.Max(day, 1)), day > 0 ? DatePrecision.Day : DatePrecision.Month);
    }

    private static DateExpression? YearAt(SentenceTree tree, int token, DateOnly published)
    {
        if (Year(tree, token) is var year and > 0)
        {
            string before = token > 0 ? tree.Lower(token - 1) : "";
            bool dates = before is "in" or "of" or "during" or "early" or "late" or "mid" or "-" or "since" or "until" or "by" or "," or "from"
                || (token + 1 < tree.Count && tree[token + 1].Upos is "NOUN" or "PROPN" or "ADJ");
            return dates ? new DateExpression(token, token, new DateOnly(year, 1, 1), DatePrecision.Year) : null;
        }

        string text = tree.Lower(token);
        return text.Length == 5 && text[^1] == 's' && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int decade) && decade is >= 1900 and <= 2100 && decade < published.Year
            ? new DateExpression(token, token, new DateOnly(decade, 1, 1), DatePrecision.Year)
            : null;
    }

    private static DateExpression? RelativeAt(SentenceTree tree, int token, DateOnly published)
    {
        string word = tree.Lower(token);
        string next = token + 1 < tree.Count ? tree.Lower(token + 1) : "";
        switch (word)
        {
            case "today" or "tonight" or "overnight":
                return new DateExpression(token, token, published, DatePrecision.Day);
            case "yesterday":
                return new DateExpression(token, token, Back(published, 1), DatePrecision.Day);
            case "tomorrow":
                return new DateExpression(token, token, published.AddDays(1), DatePrecision.Day);
            case "last" or "previous" or "past" when next is "week" or "month" or "year":
                return Span(token, token + 1, next, published, -1);
            case "this" when next is "week" or "month" or "year":
                return Span(token, token + 1, next, published, 0);
            case "next" when next is "week" or "month" or "year":
                return Span(token, token + 1, next, published, 1);
            case "weekend" when token > 0 && tree.Lower(token - 1) is "the" or "last":
                return new DateExpression(token - 1, token, Back(published, ((int)published.DayOfWeek + 1) % 7), DatePrecision.Day);
            default:
                return Ago(tree, token, published);
        }
    }

    // "two years ago", "a month earlier", "decades ago".
    private static DateExpression? Ago(SentenceTree tree, int token, DateOnly published)
    {
        if (token < 1 || tree.Lower(token) is not ("ago" or "earlier"))
        {
            return null;
        }

        string unit = tree.Lower(token - 1).TrimEnd('s');
        int count = token > 1 ? Count(tree, token - 2) : 0;
        (DateOnly Date, DatePrecision Precision)? result = unit switch
        {
            "day" => (Back(published, Math.Max(count, 1)), DatePrecision.Day),
            "week" => (Monday(Back(published, 7 * Math.Max(count, 1))), DatePrecision.Week),
            "month" => (FirstOfMonth(Back(published, 30 * Math.Max(count, 1))), DatePrecision.Month),
            "year" => (new DateOnly(Math.Max(1, published.Year - Math.Max(count, 1)), 1, 1), DatePrecision.Year),
            "decade" => (new DateOnly(Math.Max(1, published.Year - (10 * Math.Max(count, 1))), 1, 1), DatePrecision.Year),
            _ => null,
        };
        return result is { } r ? new DateExpression(count > 0 ? token - 2 : token - 1, token, r.Date, r.Precision) : null;
    }

    private static int Count(SentenceTree tree, int token) => tree.Lower(token) switch
    {
        "a" or "an" => 1,
        var word when Array.IndexOf(Numbers, word) is var number and > 0 => number,
        _ => Number(tree, token, 1, 100),
    };

    private static DateExpression? WeekdayAt(SentenceTree tree, int token, DateOnly published)
    {
        if (!tree.IsCapitalised(token) || !Enum.TryParse(tree[token].Text, ignoreCase: true, out DayOfWeek weekday) || char.IsDigit(tree[token].Text[0]))
        {
            return null;
        }

        int back = ((int)published.DayOfWeek - (int)weekday + 7) % 7;
        bool next = token > 0 && tree.Lower(token - 1) is "next" or "coming";
        DateOnly ahead = published.DayNumber + 7 - back > DateOnly.MaxValue.DayNumber ? published : published.AddDays(7 - back);
        return new DateExpression(token, token, next ? ahead : Back(published, back), DatePrecision.Day) { Ahead = ahead };
    }

    private static DateExpression Span(int first, int last, string unit, DateOnly published, int step) => unit switch
    {
        "week" => new DateExpression(first, last, Monday(Back(published, -7 * step)), DatePrecision.Week),
        "month" => new DateExpression(first, last, FirstOfMonth(published).AddMonths(CanStep(published, step) ? step : 0), DatePrecision.Month),
        _ => new DateExpression(first, last, new DateOnly(Math.Clamp(published.Year + step, 1, 9999), 1, 1), DatePrecision.Year),
    };

    private static bool CanStep(DateOnly day, int months) => months == 0 || (day.Year is > 1 and < 9999);

    private static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber - days, 0, DateOnly.MaxValue.DayNumber));

    private static DateOnly Monday(DateOnly day) => Back(day, ((int)day.DayOfWeek + 6) % 7);

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
