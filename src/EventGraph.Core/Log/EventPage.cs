using System.Collections.Immutable;

namespace EventGraph.Log;

/// <summary>A page of events.</summary>
/// <param name="Entries">The events.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.EventPage")]
public sealed record EventPage(ImmutableArray<LogEntry> Entries, EventCursor? Next);
