using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Graph.Views;

/// <summary>Which events a view counts.</summary>
internal readonly struct CellFilter(ViewParameters parameters)
{
    private readonly int _first = (parameters.Since ?? DateOnly.MinValue).DayNumber;
    private readonly int _last = (parameters.Until is { } until && until < parameters.AsOf ? until : parameters.AsOf).DayNumber;
    private readonly int _knownAt = (parameters.KnownAt ?? DateOnly.MaxValue).DayNumber;
    private readonly EventTypeSet _types = parameters.Types;
    private readonly ConfidenceBand _minConfidence = parameters.MinConfidence;

    public bool Accepts(int day, int recordedDay, EventType type, ConfidenceBand band) =>
        day >= _first && day <= _last && recordedDay <= _knownAt && band >= _minConfidence && _types.Contains(type);
}
