using System.Collections.Immutable;

namespace EventGraph.Actors;

/// <summary>An actor as the gazetteer knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its usual English name.</param>
public sealed record Actor(ActorId Id, string Name)
{
    /// <summary>
    /// The code of the country whose acts its acts are: a country's own, an organisation's or group's where it belongs to one, the
    /// one that a person acts for while holding no office; null for the rest.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>Everything that names it, <see cref="Name"/> included.</summary>
    public ImmutableArray<ActorAlias> Aliases { get; init; } = [];

    /// <summary>For a person, the offices held, in order of time.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <summary>For a bloc, its members.</summary>
    public ImmutableArray<Membership> Members { get; init; } = [];

    /// <summary>For a country, an organisation or a bloc, which office leads it.</summary>
    public ImmutableArray<Leadership> LedBy { get; init; } = [];
}
