namespace EventGraph.Actors;

/// <summary>A country's membership of a bloc.</summary>
/// <param name="Member">The country.</param>
/// <param name="Period">From when until when, both days included.</param>
public sealed record Membership(ActorId Member, Period Period);
