namespace EventGraph.Actors;

/// <summary>An office that a person held.</summary>
/// <param name="Title">The office: <c>president</c>, <c>prime-minister</c>, <c>foreign-minister</c>, <c>secretary-general</c>.</param>
/// <param name="Body">Of which country, organisation or bloc.</param>
/// <param name="Period">From when until when, both days included. On a day of handover both hold it, the successor wins.</param>
public sealed record Office(string Title, ActorId Body, Period Period);
