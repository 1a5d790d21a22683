using EventGraph.Log;

namespace EventGraph.Abstractions;

/// <summary>Single events, for evidence. A stateless worker.</summary>
public interface IEventsGrain : IGrainWithIntegerKey
{
    /// <summary>An event by its id; null where there is none.</summary>
    Task<LogEntry?> Find(string id, CancellationToken cancellationToken);

    /// <summary>A page of events.</summary>
    Task<EventPage> Read(EventQuery query, CancellationToken cancellationToken);
}
