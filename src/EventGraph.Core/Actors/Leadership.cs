namespace EventGraph.Actors;

/// <summary>Which office rules a country or heads an organisation, and when.</summary>
/// <param name="Title">The office: <c>president</c>, <c>chancellor</c>.</param>
/// <param name="Period">From when until when, both days included.</param>
public sealed record Leadership(string Title, Period Period);
