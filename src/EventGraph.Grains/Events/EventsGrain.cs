using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Log;
using EventGraph.Storage;
using Orleans.Concurrency;

namespace EventGraph.Grains.Events;

/// <inheritdoc cref="IEventsGrain"/>
[StatelessWorker, Reentrant]
internal sealed class EventsGrain(IEventStore store) : Grain, IEventsGrain
{
    public Task<LogEntry?> Find(string id, CancellationToken cancellationToken) => store.FindEventAsync(id, cancellationToken);

    public Task<RetractionReceipt> Retract(ImmutableArray<string> events, CancellationToken cancellationToken) => store.RetractAsync(events, cancellationToken);

    public Task<EventPage> Read(EventQuery query, CancellationToken cancellationToken) => store.ReadEventsAsync(query, cancellationToken);
}
