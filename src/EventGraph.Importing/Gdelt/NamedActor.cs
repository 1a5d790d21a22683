using EventGraph.Actors;

namespace EventGraph.Importing.Gdelt;

/// <summary>The actor that a code means.</summary>
/// <param name="Id">The actor.</param>
/// <param name="Name">Its name, for one that the gazetteer does not have.</param>
internal sealed record NamedActor(ActorId Id, string Name);
