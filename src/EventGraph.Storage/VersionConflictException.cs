using EventGraph.Actors;

namespace EventGraph.Storage;

/// <summary>An append came with a version that is no longer the actor's: two activations of one grain, or a grain that slept.</summary>
public sealed class VersionConflictException(ActorId actor, long expected, long actual)
    : Exception($"{actor} is at version {actual}, not {expected}.")
{
    /// <summary>The actor.</summary>
    public ActorId Actor { get; } = actor;

    /// <summary>Its version in the store.</summary>
    public long Actual { get; } = actual;
}
