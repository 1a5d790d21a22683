using System.Collections.Immutable;
using EventGraph.Log;

namespace EventGraph.Abstractions;

/// <summary>Single events, for evidence. A stateless worker.</summary>
public interface IEventsGrain : IGrainWithIntegerKey
{
    /// <summary>An event by its id; null where there is none.</summary>
    Task<LogEntry?> Find(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Has events retracted as soon as they come, for whoever takes back what the log does not have: only there has an event no owner yet (<see cref="IActorGrain.Retract"/>).
    /// </summary>
    Task<RetractionReceipt> Retract(ImmutableArray<string> events, CancellationToken cancellationToken);

    /// <summary>A page of events.</summary>
    Task<EventPage> Read(EventQuery query, CancellationToken cancellationToken);
}
