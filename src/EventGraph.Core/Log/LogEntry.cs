using EventGraph.Events;

namespace EventGraph.Log;

/// <summary>An event in the log.</summary>
/// <param name="Position">Its number, from 1, growing.</param>
/// <param name="Recorded">When the store learned of it (UTC).</param>
/// <param name="Event">The event.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.LogEntry")]
public sealed record LogEntry(long Position, DateTimeOffset Recorded, Event Event);
