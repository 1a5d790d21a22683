using EventGraph.Actors;

namespace EventGraph.Gateway.Responses;

/// <summary>An actor as answers refer to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its usual English name.</param>
internal sealed record ActorReference(ActorId Id, string Name)
{
    public static ActorReference Of(ActorName actor) => new(actor.Id, actor.Name);
}
