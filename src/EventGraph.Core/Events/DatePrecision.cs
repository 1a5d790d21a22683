namespace EventGraph.Events;

/// <summary>How exactly an event's date is known; the date itself is always a day, the first of its span.</summary>
public enum DatePrecision : byte
{
    /// <summary>To the day.</summary>
    Day = 1,

    /// <summary>To the week.</summary>
    Week = 2,

    /// <summary>To the month.</summary>
    Month = 3,

    /// <summary>To the year.</summary>
    Year = 4,
}
