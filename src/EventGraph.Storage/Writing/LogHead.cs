namespace EventGraph.Storage.Writing;

/// <summary>Where the log stands.</summary>
/// <param name="Position">The last position given.</param>
/// <param name="Actors">The last number given to an actor.</param>
/// <param name="Awaited">Retractions of events that the log does not have.</param>
internal readonly record struct LogHead(long Position, int Actors, long Awaited);
