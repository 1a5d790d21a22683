using EventGraph.Actors;

namespace EventGraph.Gateway.Actors;

/// <summary>A name under which an actor is found.</summary>
/// <param name="Key">The name as it is compared (<see cref="AliasKey"/>).</param>
/// <param name="Text">The name as it is written.</param>
/// <param name="Kind">What sort of name.</param>
/// <param name="Period">When it names the actor.</param>
/// <param name="Actor">The actor.</param>
internal sealed record AliasEntry(string Key, string Text, AliasKind Kind, Period Period, ActorId Actor);
