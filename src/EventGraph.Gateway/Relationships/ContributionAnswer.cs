using EventGraph.Gateway.Responses;

namespace EventGraph.Gateway.Relationships;

/// <summary>A pair of actors whose events are part of a relationship.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Share">The pair's part of the relationship's volume, over 0 to 1.</param>
internal sealed record ContributionAnswer(ActorReference Source, ActorReference Target, double Share);
