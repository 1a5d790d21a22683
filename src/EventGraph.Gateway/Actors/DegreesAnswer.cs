namespace EventGraph.Gateway.Actors;

/// <summary>How much an actor did to others, and others to it.</summary>
/// <param name="Out">What it did.</param>
/// <param name="In">What was done to it.</param>
internal sealed record DegreesAnswer(DegreeAnswer Out, DegreeAnswer In);
