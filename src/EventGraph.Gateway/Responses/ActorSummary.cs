using EventGraph.Actors;

namespace EventGraph.Gateway.Responses;

/// <summary>An actor in a few words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Country">Three-letter code of the country that it is or belongs to today; null for a bloc or an organisation of none.</param>
internal sealed record ActorSummary(ActorId Id, string Name, ActorKind Kind, string? Country)
{
    public static ActorSummary Of(ActorName name) => new(name.Id, name.Name, name.Id.Kind, name.Country);
}
