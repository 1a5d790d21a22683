using EventGraph.Log;
using EventGraph.Relationships;

namespace EventGraph.Graph.Views;

/// <summary>What a single event adds to a volume.</summary>
public static class EventActivity
{
    /// <summary>
    /// An event's decayed activity under parameters, times <paramref name="split"/> (1, or less where a bloc's event is divided among
    /// its members); 0 for an event that does not weigh or that the parameters leave out.
    /// </summary>
    public static double Of(LogEntry entry, ViewParameters parameters, double split = 1)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(parameters);
        if (!entry.Event.Weighs)
        {
            return 0;
        }

        FoldKey key = FoldKey.Of(entry.Event, DateOnly.FromDateTime(entry.Recorded.UtcDateTime));
        return new CellFilter(parameters).Accepts(key.Day.DayNumber, key.RecordedDay.DayNumber, key.Type, key.Band)
            ? FoldValue.Of(entry.Event).Activity * split * Measures.Decay(parameters.AsOf.DayNumber - key.Day.DayNumber, parameters.HalfLifeDays)
            : 0;
    }
}
