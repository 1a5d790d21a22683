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
}
