using System.Collections.Immutable;
using EventGraph.Events;

namespace EventGraph.Importing;

/// <summary>
/// Some rows on end, as events. Every row of them is either accepted, with at least one event or a retraction, or rejected. Immutable.
/// </summary>
public sealed record ImportBatch
{
    /// <summary>The file within an archive that the rows are of; null where the body is no archive.</summary>
    public string? File { get; init; }

    /// <summary>The events in the order of their rows; a row may give several.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>For each of <see cref="Events"/>, the first line of its row in the file, from 1.</summary>
    public required ImmutableArray<int> EventLines { get; init; }

    /// <summary>Events that rows take back.</summary>
    public ImmutableArray<RetractedEvent> Retractions { get; init; } = [];

    /// <summary>Rows that gave no event.</summary>
    public ImmutableArray<RejectedRow> Rejected { get; init; } = [];

    /// <summary>How many rows it has; empty lines and the header are none.</summary>
    public required int Rows { get; init; }

    /// <summary>The last line of the file that it covers, from 1.</summary>
    public required int LastLine { get; init; }

    /// <summary>How many bytes of the body as given were read so far, compressed where it is; for progress. A zip is received whole before its first batch.</summary>
    public required long Bytes { get; init; }
}
