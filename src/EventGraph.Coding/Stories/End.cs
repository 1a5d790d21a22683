using EventGraph.Actors;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Stories;

/// <summary>One end of an event: who does it or whom it is done to. Without a role the text names nobody.</summary>
/// <param name="Role">What a slot gave.</param>
/// <param name="Actor">The one of its actors that is meant.</param>
internal readonly record struct End(Role? Role, ActorId? Actor);
