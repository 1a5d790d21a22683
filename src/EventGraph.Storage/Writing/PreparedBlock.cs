using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>Events of an append that will make one block, ready but for their positions and for those that turn out to be known.</summary>
/// <param name="Events">The events.</param>
/// <param name="Bodies">The bodies of all of them, packed.</param>
internal sealed record PreparedBlock(ImmutableArray<PreparedEvent> Events, byte[] Bodies)
{
    /// <exception cref="ArgumentException">An event breaks a rule; the message names it and the rule.</exception>
    public static PreparedBlock Of(Event[] events, ActorId owner)
    {
        ImmutableArray<PreparedEvent> prepared = ImmutableArray.CreateRange(events.AsEnumerable().Select(e => PreparedEvent.Of(e, owner)));
        return new PreparedBlock(prepared, BlockBodies.Pack(events));
    }

    /// <summary>The same without the events that are not kept.</summary>
    public PreparedBlock Keep(IReadOnlyList<PreparedEvent> kept) =>
        kept.Count == Events.Length ? this : new PreparedBlock([.. kept], BlockBodies.Pack(kept.Select(e => e.Statement)));
}
