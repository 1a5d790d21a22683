using System.Diagnostics.Metrics;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage.Telemetry;

/// <summary>What the store measures, on the meter <c>EventGraph</c>.</summary>
internal sealed class StoreInstruments
{
    private static readonly InstrumentAdvice<double> Durations = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    private static readonly InstrumentAdvice<int> Sizes = new() { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] };

    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _relationships;
    private readonly Histogram<double> _appendDuration;
    private readonly Histogram<int> _batchSize;

    public StoreInstruments(IMeterFactory meters)
    {
        Meter meter = meters.Create("EventGraph");
        _duplicates = meter.CreateCounter<long>("eventgraph.events.duplicate", "{event}", "Events that the log had already.");
        _relationships = meter.CreateCounter<long>("eventgraph.relationships.updated", "{relationship}", "Relationships whose fold changed, once a transaction.");
        _appendDuration = meter.CreateHistogram("eventgraph.store.append.duration", "s", "From the call of an append to its committed answer.", advice: Durations);
        _batchSize = meter.CreateHistogram("eventgraph.store.batch.size", "{write}", "Callers that one transaction answered.", advice: Sizes);
    }

    /// <summary>A transaction committed.</summary>
    public void Committed(int writes, CommittedBatch batch)
    {
        _batchSize.Record(writes);
        _duplicates.Add(batch.Duplicates);
        _relationships.Add(batch.Relationships);
    }

    /// <summary>A caller has its answer.</summary>
    public void Appended(TimeSpan duration) => _appendDuration.Record(duration.TotalSeconds);
}
