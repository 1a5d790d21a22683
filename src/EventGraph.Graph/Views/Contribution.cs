using EventGraph.Actors;

namespace EventGraph.Graph.Views;

/// <summary>A pair of actors whose events make up a relationship of a view.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Share">The pair's part of the relationship's volume, over 0 to 1.</param>
public readonly record struct Contribution(ActorId Source, ActorId Target, double Share);
