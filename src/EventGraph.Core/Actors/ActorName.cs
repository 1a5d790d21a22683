namespace EventGraph.Actors;

/// <summary>What an answer needs to show of an actor: its id, its usual English name, and its country's code if it has one.</summary>
/// <param name="Id">The actor's id.</param>
/// <param name="Name">The usual English name.</param>
/// <param name="Country">Three-letter code of the country that the actor belongs to or is; null for blocs and international organisations.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.ActorName")]
public sealed record ActorName(ActorId Id, string Name, string? Country);
