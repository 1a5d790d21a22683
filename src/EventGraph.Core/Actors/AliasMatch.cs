namespace EventGraph.Actors;

/// <summary>An actor that a text may name, and by which alias.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Alias">The alias that matched.</param>
public sealed record AliasMatch(Actor Actor, ActorAlias Alias);
