namespace EventGraph.Actors;

/// <summary>A span of days, both ends included; an end that is null is open.</summary>
/// <param name="From">First day, or null.</param>
/// <param name="Until">Last day, or null.</param>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>All of time.</summary>
    public static Period Always => default;

    /// <summary>Whether the day lies within.</summary>
    public bool Contains(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    /// <summary>Whether some day lies within both.</summary>
    public bool Overlaps(Period other) => !(From > other.Until) && !(other.From > Until);

    /// <summary>The days that lie within both; null where there are none.</summary>
    public Period? Intersect(Period other) => Overlaps(other)
        ? new Period(From is null || other.From > From ? other.From : From, Until is null || other.Until < Until ? other.Until : Until)
        : null;
}
