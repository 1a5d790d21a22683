using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>Steps through the calendar that stop at its ends.</summary>
internal static class Calendar
{
    /// <summary>A day so many days on, or back where the number is negative.</summary>
    public static DateOnly Step(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly Monday(DateOnly day) => Step(day, -(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The first of a day's month.</summary>
    public static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The first of January of a year.</summary>
    public static DateOnly FirstOfYear(int year) => new(Math.Clamp(year, 1, 9999), 1, 1);

    /// <summary>The date so many units from a day, as exact as the unit; null where the word is no unit.</summary>
    public static (DateOnly Date, DatePrecision Precision)? Step(DateOnly day, int count, string unit) => unit switch
    {
        "day" => (Step(day, count), DatePrecision.Day),
        "week" => (Monday(Step(day, 7 * count)), DatePrecision.Week),
        "month" => (FirstOfMonth(Step(day, 30 * count)), DatePrecision.Month),
        "year" => (FirstOfYear(day.Year + count), DatePrecision.Year),
        "decade" => (FirstOfYear(day.Year + (10 * count)), DatePrecision.Year),
        "century" => (FirstOfYear(day.Year + (100 * count)), DatePrecision.Year),
        _ => null,
    };
}
