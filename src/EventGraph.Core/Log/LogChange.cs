using EventGraph.Events;

namespace EventGraph.Log;

/// <summary>An entry of the log as a follower of single events sees it: an event that came, or one that was taken back.</summary>
/// <param name="Position">Its number, from 1, growing.</param>
/// <param name="Recorded">When the store learned of it (UTC).</param>
/// <param name="Event">The event.</param>
/// <param name="IsRetraction">Whether the event was taken back.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.LogChange")]
public sealed record LogChange(long Position, DateTimeOffset Recorded, Event Event, bool IsRetraction);
