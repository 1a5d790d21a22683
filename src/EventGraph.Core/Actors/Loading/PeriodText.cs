using System.Globalization;

namespace EventGraph.Actors.Loading;

/// <summary>
/// Periods as the files write them: <c>2019-03-20..2022-09-16</c>, <c>2019..</c>, <c>..1997-12</c>. A month or a year stands
/// for its first day at the beginning and for its last day at the end.
/// </summary>
internal static class PeriodText
{
    public const string Shape = "2019-03-20..2022-09-16, 2019-03.., ..2022";

    /// <summary>Reads a period; null when it is none, or when it ends before it begins.</summary>
    public static Period? Parse(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || text.Length == 2)
        {
            return null;
        }

        string from = text[..dots];
        string until = text[(dots + 2)..];
        Period period = new(from.Length == 0 ? null : Bound(from, last: false), until.Length == 0 ? null : Bound(until, last: true));
        bool read = (period.From is null) == (from.Length == 0) && (period.Until is null) == (until.Length == 0);
        return read && !(period.From > period.Until) ? period : null;
    }

    private static DateOnly? Bound(string text, bool last)
    {
        switch (text.Length)
        {
            case 4:
                return Exact(text, "yyyy") is not { } year ? null : last ? year.AddYears(1).AddDays(-1) : year;
            case 7:
                return Exact(text, "yyyy-MM") is not { } month ? null : last ? month.AddMonths(1).AddDays(-1) : month;
            default:
                return Exact(text, "yyyy-MM-dd");
        }
    }

    private static DateOnly? Exact(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
