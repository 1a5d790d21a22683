using System.Globalization;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>The days within which an event's date lies: <c>2006-04-14</c>, <c>2006-04</c>, <c>2006</c>, <c>2006-04-10..2006-04-16</c>.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
internal sealed record GoldDates(DateOnly From, DateOnly To)
{
    public bool Contains(DateOnly day) => day >= From && day <= To;

    public static GoldDates Parse(string text)
    {
        string[] ends = text.Split("..", 2);
        GoldDates first = Span(ends[0]);
        GoldDates last = Span(ends[^1]);
        return first.From <= last.To ? new GoldDates(first.From, last.To) : throw new FormatException($"'{text}' ends before it begins");
    }

    private static GoldDates Span(string text)
    {
        if (TryParse(text, "yyyy-MM-dd", out DateOnly day))
        {
            return new GoldDates(day, day);
        }

        if (TryParse(text, "yyyy-MM", out DateOnly month))
        {
            return new GoldDates(month, month.AddMonths(1).AddDays(-1));
        }

        return TryParse(text, "yyyy", out DateOnly year)
            ? new GoldDates(year, year.AddYears(1).AddDays(-1))
            : throw new FormatException($"'{text}' is no date; write 2006-04-14, 2006-04, 2006 or 2006-04-10..2006-04-16");
    }

    private static bool TryParse(string text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
