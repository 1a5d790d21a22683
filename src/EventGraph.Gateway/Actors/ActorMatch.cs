using EventGraph.Actors;

namespace EventGraph.Gateway.Actors;

/// <summary>An actor that a search found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Country">Three-letter code of the country that it is or belongs to today; null for a bloc or an organisation of none.</param>
/// <param name="Alias">The name of it that matched.</param>
internal sealed record ActorMatch(ActorId Id, string Name, ActorKind Kind, string? Country, string Alias);
