using System.Collections.Immutable;
using EventGraph.Gateway.Jobs;
using EventGraph.Importing;

namespace EventGraph.Gateway.Imports;

/// <summary>How far an import has come. Safe for any thread.</summary>
internal sealed class ImportJob : IDisposable
{
    private const string Prefix = "import-";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _rejected = new(StringComparer.Ordinal);
    private readonly RejectedRows _rejectedRows = new();
    private readonly ImportFormat _format;
    private readonly TimeProvider _time;
    private readonly long _started;
    private TimeSpan? _took;
    private JobState _state = JobState.Running;
    private string? _reason;
    private long _rows;
    private long _accepted;
    private long _duplicate;
    private long _events;
    private long _position;
    private long _bytes;

    public ImportJob(ImportFormat format, TimeProvider time)
    {
        _format = format;
        _time = time;
        _started = time.GetTimestamp();
        Id = Prefix + Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
    }

    public string Id { get; }

    /// <summary>The rows that were rejected, each with its line and reason.</summary>
    public RejectedRows Rejected => _rejectedRows;

    public static bool IsId(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>A batch is in the log, or was rejected.</summary>
    public void Add(ImportBatch batch, BatchOutcome outcome)
    {
        _rejectedRows.Write(batch);
        lock (_gate)
        {
            _rows += batch.Rows;
            _accepted += outcome.Accepted;
            _duplicate += outcome.Duplicate;
            _events += outcome.Events;
            _position = Math.Max(_position, outcome.Position);
            _bytes = Math.Max(_bytes, batch.Bytes);
            foreach (RejectedRow row in batch.Rejected)
            {
                _rejected[row.Reason] = _rejected.GetValueOrDefault(row.Reason) + 1;
            }
        }
    }

    /// <summary>It ended; with a reason where it did not come to its end.</summary>
    public void End(string? reason)
    {
        lock (_gate)
        {
            _state = reason is null ? JobState.Done : JobState.Failed;
            _reason = reason;
            _took = _time.GetElapsedTime(_started);
        }
    }

    public Job Report()
    {
        lock (_gate)
        {
            double seconds = (_took ?? _time.GetElapsedTime(_started)).TotalSeconds;
            return new Job
            {
                Id = Id,
                State = _state,
                Format = ImportFormats.NameOf(_format),
                Rows = _rows,
                Accepted = _accepted,
                Duplicate = _duplicate,
                Rejected = _rejected.ToImmutableSortedDictionary(StringComparer.Ordinal),
                Position = _state == JobState.Running ? null : _position,
                Events = _events,
                Reason = _reason,
                Bytes = _bytes,
                Seconds = Math.Round(seconds, 3),
                RowsPerSecond = seconds > 0 ? Math.Round(_rows / seconds) : null,
                RejectedRows = _rejected.Count > 0 ? $"/v1/jobs/{Id}/rejected" : null,
            };
        }
    }

    public void Dispose() => _rejectedRows.Dispose();
}
