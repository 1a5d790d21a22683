using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;

namespace EventGraph.Log;

/// <summary>Events that one actor's grain asks the store to append.</summary>
/// <param name="Owner">The actor; every event's <see cref="Event.Owner"/>.</param>
/// <param name="ExpectedVersion">The actor's version that the grain knows; the store refuses another.</param>
/// <param name="Events">The events, in order.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.ActorAppend")]
public sealed record ActorAppend(ActorId Owner, long ExpectedVersion, ImmutableArray<Event> Events);
