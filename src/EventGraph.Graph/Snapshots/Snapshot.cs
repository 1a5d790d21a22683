using EventGraph.Graph.Views;
using EventGraph.Relationships;

namespace EventGraph.Graph.Snapshots;

/// <summary>
/// All relationships as of a position of the log, in memory. Immutable and shared between threads without locks: a reader
/// keeps the snapshot that it started with, whatever is published meanwhile.
/// </summary>
public sealed class Snapshot
{
    private readonly RelationshipRow[] _rows;
    private readonly ViewCache _views = new(capacity: 32);

    /// <param name="position">Of the log.</param>
    /// <param name="actors">The directory.</param>
    /// <param name="rows">By source, a row for every actor of the directory, or none at all.</param>
    /// <param name="fingerprint">Of the fold that the rows hold.</param>
    internal Snapshot(long position, ActorDirectory actors, RelationshipRow[] rows, FoldFingerprint fingerprint)
    {
        Position = position;
        Actors = actors;
        Fingerprint = fingerprint;
        _rows = rows;
        int first = int.MaxValue;
        foreach (RelationshipRow row in rows)
        {
            RelationshipCount += row.Count;
            CellCount += row.CellCount;
            EventCount += row.EventCount;
            first = Math.Min(first, row.FirstDay);
        }

        FirstDay = CellCount == 0 ? null : DateOnly.FromDayNumber(first);
    }

    /// <summary>The position of the log that it holds everything up to.</summary>
    public long Position { get; }

    /// <summary>The actors, by number: the vertices of every view.</summary>
    public ActorDirectory Actors { get; }

    /// <summary>Directed relationships between actors.</summary>
    public int RelationshipCount { get; }

    /// <summary>Cells of the fold.</summary>
    public int CellCount { get; }

    /// <summary>Events that weigh in a relationship.</summary>
    public long EventCount { get; }

    /// <summary>Tells whether another snapshot, or a fold of the log, holds the same.</summary>
    public FoldFingerprint Fingerprint { get; }

    /// <summary>The date of the earliest event; null where there is none.</summary>
    public DateOnly? FirstDay { get; }

    /// <summary>The rows, by source.</summary>
    internal ReadOnlySpan<RelationshipRow> Rows => _rows;

    /// <summary>The relationships seen through parameters. The views last asked for are kept, so asking again costs nothing.</summary>
    /// <exception cref="ArgumentException">A parameter has a <see cref="ViewParameters.Problems">problem</see>.</exception>
    public View View(ViewParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem.ToString(), nameof(parameters));
        }

        return _views.GetOrAdd(parameters, p => ViewBuilder.Build(this, p));
    }
}
