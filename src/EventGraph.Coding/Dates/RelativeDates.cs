using EventGraph.Coding.Frames;
using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>Dates that count from the day of publication: "on Friday", "yesterday", "last week", "two years ago".</summary>
internal static class RelativeDates
{
    public static DateExpression? At(SentenceTree tree, int token, DateOnly published) =>
        Day(tree, token, published) ?? Span(tree, token, published) ?? Ago(tree, token, published) ?? Weekday(tree, token, published);

    private static DateExpression? Day(SentenceTree tree, int token, DateOnly published) => tree.Lower(token) switch
    {
        "today" or "tonight" or "overnight" => new DateExpression(token, token, published, DatePrecision.Day),
        "yesterday" => new DateExpression(token, token, Calendar.Step(published, -1), DatePrecision.Day),
        "tomorrow" => new DateExpression(token, token, Calendar.Step(published, 1), DatePrecision.Day),
        "weekend" when token > 0 && tree.Lower(token - 1) is "the" or "last" =>
            new DateExpression(token - 1, token, Calendar.Step(published, -(((int)published.DayOfWeek + 1) % 7)), DatePrecision.Day),
        _ => null,
    };

    private static DateExpression? Span(SentenceTree tree, int token, DateOnly published)
    {
        int step = tree.Lower(token) switch
        {
            "last" or "previous" or "past" => -1,
            "next" or "coming" => 1,
            "this" => 0,
            _ => int.MinValue,
        };
        string unit = token + 1 < tree.Count ? tree.Lower(token + 1) : "";
        if (step == int.MinValue || unit is not ("week" or "month" or "year"))
        {
            return null;
        }

        (DateOnly date, DatePrecision precision) = unit switch
        {
            "week" => (Calendar.Monday(Calendar.Step(published, 7 * step)), DatePrecision.Week),
            "month" => (Month(published, step), DatePrecision.Month),
            _ => (Calendar.FirstOfYear(published.Year + step), DatePrecision.Year),
        };
        return new DateExpression(token, token + 1, date, precision);
    }

    private static DateOnly Month(DateOnly day, int step) =>
        Calendar.FirstOfMonth(day) is var first && (step == 0 || day.Year is > 1 and < 9999) ? first.AddMonths(step) : Calendar.FirstOfMonth(day);

    // "two years ago", "a month ago", "decades ago".
    private static DateExpression? Ago(SentenceTree tree, int token, DateOnly published)
    {
        if (token < 1 || tree.Lower(token) != "ago")
        {
            return null;
        }

        int count = NumberWords.Count(tree, token - 2);
        return Calendar.Step(published, -Math.Max(count, 1), Unit(tree, token - 1)) is { } told
            ? new DateExpression(count > 0 ? token - 2 : token - 1, token, told.Date, told.Precision)
            : null;
    }

    /// <summary>A token as the name of a unit of time, in the singular.</summary>
    public static string Unit(SentenceTree tree, int token) => tree.Lower(token) switch
    {
        "centuries" => "century",
        "night" or "morning" or "evening" or "afternoon" => "day",
        var word => word.TrimEnd('s'),
    };

    private static DateExpression? Weekday(SentenceTree tree, int token, DateOnly published)
    {
        string text = tree[token].Text;
        if (!tree.IsCapitalised(token) || !tree.Lower(token).EndsWith("day", StringComparison.Ordinal) || !Enum.TryParse(text, ignoreCase: true, out DayOfWeek weekday))
        {
            return null;
        }

        string before = token > 0 ? tree.Lower(token - 1) : "";
        int back = ((int)published.DayOfWeek - (int)weekday + 7) % 7;
        DateOnly ahead = Calendar.Step(published, back == 0 && before is not ("next" or "coming") ? 0 : 7 - back);
        DateOnly date = before is "next" or "coming" ? ahead : Calendar.Step(published, back == 0 && before == "last" ? -7 : -back);
        return new DateExpression(token, token, date, DatePrecision.Day) { Ahead = ahead };
    }
}
