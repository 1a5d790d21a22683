namespace EventGraph.Actors;

/// <summary>A kind of agents within a country.</summary>
/// <param name="Name">The part of a group's id after the slash: <c>media</c> in <c>group:RUS/media</c>.</param>
/// <param name="Label">How it reads after an adjective: <c>media</c> in "Russian media".</param>
/// <param name="ActsForGovernment">Whether what it does is the government's act: true of the army, false of protesters.</param>
public sealed record GroupNoun(string Name, string Label, bool ActsForGovernment);
