using System.Collections.Immutable;
using System.Globalization;
using EventGraph.Coding.Frames;
using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>
/// Reads the dates of a sentence: "October 14, 2022", "14 October", "in May 2010", "in 2008", "on Friday", "yesterday", "last week",
/// "two years ago", "in the 1990s". Relative ones count from the day of publication, those that look back at the story ("the next
/// day", "a week later") from the date that was told last.
/// </summary>
internal static class DateReader
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Tens = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The dates of a sentence, in its order; <paramref name="told"/> is the last that the story told before it.</summary>
    public static ImmutableArray<DateExpression> Read(SentenceTree tree, DateOnly published, DateExpression? told = null)
    {
        ImmutableArray<DateExpression>.Builder found = ImmutableArray.CreateBuilder<DateExpression>();
        DateExpression last = told ?? new DateExpression(0, 0, published, DatePrecision.Day);
        for (int i = 0; i < tree.Count; i++)
        {
            DateExpression? date = MonthAt(tree, i, published) ?? DayThenMonth(tree, i, published) ?? YearAt(tree, i, published)
                ?? FromStory(tree, i, last, published) ?? RelativeAt(tree, i, published) ?? WeekdayAt(tree, i, published);
            if (date is not null)
            {
                if (!IsBound(tree, date))
                {
                    found.Add(date);
                    last = date;
                }

                i = date.Last;
            }
        }

        return found.DrainToImmutable();
    }

    // "since 1994", "until Friday" and "before Monday" bound a span; they date nothing.
    private static bool IsBound(SentenceTree tree, DateExpression date)
    {
        string before = date.First > 0 ? tree.Lower(date.First - 1) : "";
        bool owns = date.Last + 1 < tree.Count && tree.Lower(date.Last + 1) is "'s" or "’s";
        return before is "since" or "until" or "till" || (before is "before" or "after" && !owns);
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

        return Made(tree, token, last, year, month, day, published);
    }

    private static DateExpression? DayThenMonth(SentenceTree tree, int token, DateOnly published)
    {
        int day = Number(tree, token, 1, 31);
        int name = day > 0 && token + 1 < tree.Count && tree.Lower(token + 1) == "of" ? token + 2 : token + 1;
        int month = day > 0 && name < tree.Count ? MonthNumber(tree, name) : 0;
        if (month == 0)
        {
            return null;
        }

        int year = Year(tree, name + 1);
        return Made(tree, token, year > 0 ? name + 1 : name, year, month, day, published);
    }

    // Without a year: the latest such day that is past, or the first to come of something announced.
    private static DateExpression? Made(SentenceTree tree, int first, int last, int year, int month, int day, DateOnly published)
    {
        DatePrecision precision = day > 0 ? DatePrecision.Day : DatePrecision.Month;
        if (year > 0)
        {
            return day > DateTime.DaysInMonth(year, month) ? null : new DateExpression(first, last, new DateOnly(year, month, Math.Max(day, 1)), precision);
        }

        string before = first > 0 ? tree.Lower(first - 1) : "";
        int now = (published.Month * 100) + (day > 0 ? published.Day : 0);
        int told = (month * 100) + day;
        int past = Math.Max(1, told > now || (told == now && before == "last") ? published.Year - 1 : published.Year);
        int coming = Math.Min(9999, told < now || (told == now && before == "next") ? published.Year + 1 : published.Year);
        if (day > DateTime.DaysInMonth(past, month) || day > DateTime.DaysInMonth(coming, month))
        {
            return null;
        }

        DateOnly ahead = new(coming, month, Math.Max(day, 1));
        return new DateExpression(first, last, before == "next" ? ahead : new DateOnly(past, month, Math.Max(day, 1)), precision) { Ahead = ahead };
    }

    private static DateExpression? YearAt(SentenceTree tree, int token, DateOnly published)
    {
        if (Year(tree, token) is var year and > 0)
        {
            string before = token > 0 ? tree.Lower(token - 1) : "";
            bool dates = before is "in" or "of" or "during" or "early" or "late" or "mid" or "-" or "since" or "until" or "by" or "," or "from" or "between" or "mid-" or "around"
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
            case "today" or "tonight" or "overnight" or "now" or "currently":
                return new DateExpression(token, token, published, DatePrecision.Day);
            case "yesterday":
                return new DateExpression(token, token, Back(published, 1), DatePrecision.Day);
            case "tomorrow":
                return new DateExpression(token, token, published.AddDays(1), DatePrecision.Day);
            case "this" when next is "morning" or "afternoon" or "evening":
                return new DateExpression(token, token + 1, published, DatePrecision.Day);
            case "last" when next is "night" or "evening":
                return new DateExpression(token, token + 1, Back(published, 1), DatePrecision.Day);
            case "last" or "past" when next is "week" or "month" or "year":
                return Shifted(token, token + 1, next, published, -1);
            case "this" when next is "week" or "month" or "year":
                return Shifted(token, token + 1, next, published, 0);
            case "next" when next is "week" or "month" or "year":
                return Shifted(token, token + 1, next, published, 1);
            case "weekend" when token > 0 && tree.Lower(token - 1) is "the" or "last":
                return new DateExpression(token - 1, token, Back(published, ((int)published.DayOfWeek + 1) % 7), DatePrecision.Day);
            default:
                return Ago(tree, token, published);
        }
    }

    // "two years ago".
    private static DateExpression? Ago(SentenceTree tree, int token, DateOnly published) =>
        token > 0 && tree.Lower(token) == "ago" ? Stepped(tree, token, published, -1) : null;

    // What looks back at the date told last: "the previous day", "that year", "two days later", "a month earlier".
    private static DateExpression? FromStory(SentenceTree tree, int token, DateExpression told, DateOnly published)
    {
        string word = tree.Lower(token);
        if (word is "later" or "earlier" && token > 0)
        {
            return Stepped(tree, token, From(told, tree.Lower(token - 1).TrimEnd('s'), published), word == "later" ? 1 : -1);
        }

        if (token + 2 < tree.Count && word == "the" && tree.Lower(token + 1) is "previous" or "same" or "next" or "following" && tree.Lower(token + 2) is "day" or "week" or "month" or "year")
        {
            int step = tree.Lower(token + 1) switch { "previous" => -1, "same" => 0, _ => 1 };
            return Shifted(token, token + 2, tree.Lower(token + 2), From(told, tree.Lower(token + 2), published), step);
        }

        return word == "that" && token + 1 < tree.Count && tree.Lower(token + 1) is "day" or "week" or "month" or "year" ? Shifted(token, token + 1, tree.Lower(token + 1), From(told, tree.Lower(token + 1), published), 0) : null;
    }

    // Where a step of this unit begins: a year that was told says nothing of the day before.
    private static DateOnly From(DateExpression told, string unit, DateOnly published)
    {
        bool counts = unit switch
        {
            "day" or "hour" or "minute" => told.Precision == DatePrecision.Day,
            "week" or "fortnight" => told.Precision is DatePrecision.Day or DatePrecision.Week,
            "month" => told.Precision != DatePrecision.Year,
            _ => true,
        };
        return counts ? told.Date : published;
    }

    // A number of units before "ago", "later" or "earlier"; none where the unit stands alone ("years later").
    private static DateExpression? Stepped(SentenceTree tree, int token, DateOnly from, int direction)
    {
        int count = token > 1 ? Count(tree, token - 2) : 0;
        string unit = tree.Lower(token - 1);
        if (count == 0 && direction > 0)
        {
            return null;
        }

        return Shifted(count > 0 ? token - 2 : token - 1, token, unit.TrimEnd('s'), from, direction * Math.Max(count, 1));
    }

    private static DateExpression? Shifted(int first, int last, string unit, DateOnly from, int step) => unit switch
    {
        "hour" or "minute" => new DateExpression(first, last, from, DatePrecision.Day),
        "day" => new DateExpression(first, last, Back(from, -step), DatePrecision.Day),
        "week" => new DateExpression(first, last, Monday(Back(from, -7 * step)), DatePrecision.Week),
        "fortnight" => new DateExpression(first, last, Monday(Back(from, -14 * step)), DatePrecision.Week),
        "month" => new DateExpression(first, last, Moved(from, step), DatePrecision.Month),
        "year" => new DateExpression(first, last, FirstOfYear(from.Year + step), DatePrecision.Year),
        "decade" => new DateExpression(first, last, FirstOfYear(from.Year + (10 * step)), DatePrecision.Year),
        "century" or "centurie" => new DateExpression(first, last, FirstOfYear(from.Year + (100 * step)), DatePrecision.Year),
        _ => null,
    };

    private static DateOnly FirstOfYear(int year) => new(Math.Clamp(year, 1, 9999), 1, 1);

    private static DateOnly Moved(DateOnly day, int step)
    {
        int month = Math.Clamp((day.Year * 12) + day.Month - 1 + step, 12, (9999 * 12) + 11);
        return new DateOnly(month / 12, (month % 12) + 1, 1);
    }

    private static int Count(SentenceTree tree, int token) => tree.Lower(token) switch
    {
        "a" or "an" => 1,
        var word when Array.IndexOf(Numbers, word) is var number and > 0 => number,
        var word when Array.IndexOf(Tens, word) is var ten and >= 0 => 10 * (ten + 1),
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
        back = back == 0 && token > 0 && tree.Lower(token - 1) == "last" ? 7 : back;
        DateOnly ahead = published.DayNumber + 7 - back > DateOnly.MaxValue.DayNumber ? published : published.AddDays(7 - back);
        return new DateExpression(token, token, next ? ahead : Back(published, back), DatePrecision.Day) { Ahead = ahead };
    }

    private static DateOnly Back(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber - days, 0, DateOnly.MaxValue.DayNumber));

    private static DateOnly Monday(DateOnly day) => Back(day, ((int)day.DayOfWeek + 6) % 7);
}
