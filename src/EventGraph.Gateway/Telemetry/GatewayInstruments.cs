using System.Diagnostics.Metrics;

namespace EventGraph.Gateway.Telemetry;

/// <summary>What the gateway is measured by, on the meter <c>EventGraph</c>. Seconds; never an actor, URL or error text as a label.</summary>
internal sealed class GatewayInstruments
{
    private readonly Histogram<double> _pathDuration;
    private readonly Histogram<long> _pathExpanded;
    private readonly Histogram<double> _snapshotDuration;
    private readonly Counter<long> _articlesIngested;
    private readonly Counter<long> _articlesRejected;
    private readonly Counter<long> _rowsImported;
    private readonly TimeProvider _time;
    private long _upToDate;

    public GatewayInstruments(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        _upToDate = time.GetTimestamp();
        Meter meter = meters.Create("EventGraph");
        _pathDuration = meter.CreateHistogram<double>("eventgraph.path.query.duration", "s", "Time to find paths, evidence not included, by outcome.");
        _pathExpanded = meter.CreateHistogram<long>("eventgraph.path.expanded", "{vertex}", "Vertices that a path query expanded.");
        _snapshotDuration = meter.CreateHistogram<double>("eventgraph.snapshot.duration", "s", "Time to apply a batch of the feed and publish the snapshot.");
        _articlesIngested = meter.CreateCounter<long>("eventgraph.articles.ingested", "{article}", "Articles that were new, by where they came from.");
        _articlesRejected = meter.CreateCounter<long>("eventgraph.articles.rejected", "{article}", "Articles that were refused, by reason.");
        _rowsImported = meter.CreateCounter<long>("eventgraph.rows.imported", "{row}", "Rows of event data that were read, by format and outcome.");
        meter.CreateObservableGauge(
            "eventgraph.snapshot.age", () => _time.GetElapsedTime(Interlocked.Read(ref _upToDate)).TotalSeconds, "s", "Time since the snapshot was last known to be up to date.");
    }

    /// <summary>A path query ended.</summary>
    /// <param name="outcome"><c>found</c>, <c>none</c> or <c>truncated</c>.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="expanded">Vertices expanded.</param>
    public void PathQueried(string outcome, TimeSpan duration, long expanded)
    {
        _pathDuration.Record(duration.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        _pathExpanded.Record(expanded);
    }

    /// <summary>A snapshot was published.</summary>
    public void SnapshotPublished(TimeSpan duration) => _snapshotDuration.Record(duration.TotalSeconds);

    /// <summary>The snapshot holds all that the log held a moment ago.</summary>
    public void SnapshotUpToDate() => Interlocked.Exchange(ref _upToDate, _time.GetTimestamp());

    /// <summary>A new article was taken.</summary>
    /// <param name="source"><c>api</c> or <c>seed</c>.</param>
    public void ArticleIngested(string source) => _articlesIngested.Add(1, new KeyValuePair<string, object?>("source", source));

    /// <summary>Rows of event data were read.</summary>
    public void RowsImported(string format, long accepted, long duplicate, long rejected)
    {
        Add("accepted", accepted);
        Add("duplicate", duplicate);
        Add("rejected", rejected);

        void Add(string outcome, long rows) =>
            _rowsImported.Add(rows, new KeyValuePair<string, object?>("format", format), new KeyValuePair<string, object?>("outcome", outcome));
    }

    /// <summary>An article was refused.</summary>
    /// <param name="status">The HTTP status that said so.</param>
    public void ArticleRejected(int? status) => _articlesRejected.Add(1, new KeyValuePair<string, object?>("reason", status switch
    {
        StatusCodes.Status413PayloadTooLarge => "too_large",
        StatusCodes.Status415UnsupportedMediaType => "media_type",
        _ => "invalid",
    }));
}
