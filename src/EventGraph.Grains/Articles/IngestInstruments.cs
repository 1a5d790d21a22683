using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Grains.Articles;

/// <summary>What coding and handing on are measured by, on the meter <c>EventGraph</c>.</summary>
internal sealed class IngestInstruments
{
    private readonly Counter<long> _events;
    private readonly Histogram<double> _coding;
    private readonly Histogram<double> _lag;

    public IngestInstruments(IMeterFactory meters)
    {
        Meter meter = meters.Create("EventGraph");
        _events = meter.CreateCounter<long>("eventgraph.events.coded", "{event}", "Events that the coder read in articles, by type.");
        _coding = meter.CreateHistogram<double>("eventgraph.coding.duration", "s", "Time to code one article.");
        _lag = meter.CreateHistogram<double>("eventgraph.ingest.lag", "s", "Time from an article's acceptance until its events are in the log.");
    }

    public void Coded(ImmutableArray<Event> events, TimeSpan duration)
    {
        _coding.Record(duration.TotalSeconds);
        foreach (Event coded in events)
        {
            _events.Add(1, new KeyValuePair<string, object?>("type", Ontology.Of(coded.Type).Name));
        }
    }

    public void Finished(TimeSpan sinceAccepted) => _lag.Record(sinceAccepted.TotalSeconds);
}
