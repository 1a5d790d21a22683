using EventGraph.Actors;

namespace EventGraph.Abstractions;

/// <summary>Finds the grain of an actor: its kind decides which.</summary>
public static class ActorGrains
{
    /// <summary>The grain of an actor.</summary>
    public static IActorGrain GetActor(this IGrainFactory grains, ActorId actor)
    {
        ArgumentNullException.ThrowIfNull(grains);
        return actor.Kind switch
        {
            ActorKind.Country => grains.GetGrain<ICountryGrain>(actor.Value),
            ActorKind.Person => grains.GetGrain<ILeaderGrain>(actor.Value),
            _ => grains.GetGrain<IOrganisationGrain>(actor.Value),
        };
    }
}
