using System.Globalization;

namespace EventGraph.Gateway.Parameters;

/// <summary>The days that the API takes: written as RFC 3339 writes them, no further ahead than time zones reach.</summary>
internal static class Days
{
    public static readonly DateOnly First = new(1900, 1, 1);

    public const string Allowed = "a day like 2022-10-18, from 1900-01-01 to tomorrow";

    public static bool TryParse(string value, DateOnly today, out DateOnly day) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day >= First && day <= today.AddDays(1);

    /// <summary>Today in UTC.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
