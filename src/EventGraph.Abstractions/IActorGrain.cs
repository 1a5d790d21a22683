using System.Collections.Immutable;
using EventGraph.Events;
using EventGraph.Log;

namespace EventGraph.Abstractions;

/// <summary>An actor, by its id. It owns its outgoing relationships: only this grain appends to them.</summary>
public interface IActorGrain : IGrainWithStringKey
{
    /// <summary>
    /// Appends events whose owner is this actor and folds them. Answers once the store has committed them; a repetition is
    /// counted as duplicate and changes nothing.
    /// </summary>
    Task<AppendReceipt> Append(ImmutableArray<Event> events, CancellationToken cancellationToken);

    /// <summary>
    /// Takes events of this actor back: out of every fold, while what was known before stays known. One that the log does not have is
    /// retracted as soon as it comes.
    /// </summary>
    Task<RetractionReceipt> Retract(ImmutableArray<string> events, CancellationToken cancellationToken);

    /// <summary>The actor's version and the fold of its outgoing relationships, as committed.</summary>
    Task<ActorRecord> Read(CancellationToken cancellationToken);
}
