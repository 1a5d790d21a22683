namespace EventGraph.Log;

/// <summary>A place between two events in the order of <see cref="EventQuery"/>.</summary>
/// <param name="Date">The date of the last event before it.</param>
/// <param name="Position">The position of the last event before it.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.EventCursor")]
public sealed record EventCursor(DateOnly Date, long Position);
