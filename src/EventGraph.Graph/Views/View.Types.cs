using System.Collections.Immutable;
using EventGraph.Graph.Snapshots;
using EventGraph.Plover;

namespace EventGraph.Graph.Views;

public sealed partial class View
{
    /// <summary>
    /// What a relationship holds of each event type, by type. Read from the cells behind it; the volumes sum to the relationship's. Empty
    /// where there is no relationship.
    /// </summary>
    public ImmutableArray<TypeTotal> TotalsByType(int source, int target)
    {
        int index = IndexOf(source, target);
        if (index < 0)
        {
            return [];
        }

        SortedDictionary<EventType, TypeTotal> totals = [];
        foreach (ActorPair pair in _table.PairsOf(index))
        {
            AddTotals(totals, pair.Source, pair.Target, source, target);
        }

        return [.. totals.Values.Where(t => t.Events > 0)];
    }

    private void AddTotals(SortedDictionary<EventType, TypeTotal> totals, int fromActor, int toActor, int source, int target)
    {
        CellFilter filter = new(Parameters);
        foreach (ref readonly DayCell cell in _snapshot.Rows[fromActor].CellsOf(toActor))
        {
            double part = PartOf(fromActor, cell.Day, source) * PartOf(toActor, cell.Day, target);
            if (part > 0 && filter.Accepts(cell.Day, cell.RecordedDay, cell.Type, cell.Band))
            {
                DateOnly day = DateOnly.FromDayNumber(cell.Day);
                double volume = cell.Activity * part * Measures.Decay(Parameters.AsOf.DayNumber - cell.Day, Parameters.HalfLifeDays);
                TypeTotal total = totals.GetValueOrDefault(cell.Type, new TypeTotal(cell.Type, 0, 0, day, day));
                totals[cell.Type] = new TypeTotal(
                    cell.Type,
                    total.Events + cell.Count,
                    total.Volume + volume,
                    day < total.FirstDate ? day : total.FirstDate,
                    day > total.LastDate ? day : total.LastDate);
            }
        }
    }
}
