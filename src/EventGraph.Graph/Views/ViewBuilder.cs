using System.Runtime.InteropServices;
using EventGraph.Graph.Snapshots;

namespace EventGraph.Graph.Views;

/// <summary>
/// Makes views: sums the cells of each pair of actors that the parameters let through, places the sums between vertices, and
/// gathers them by vertex. A pair's cells are in order of day, so a sum is placed once per span of days with the same placement, and
/// not once per cell.
/// </summary>
internal sealed class ViewBuilder
{
    private readonly Snapshot _snapshot;
    private readonly CellFilter _filter;
    private readonly double[] _decays;
    private readonly int _asOf;
    private readonly List<Placed> _placed = [];

    private ViewBuilder(Snapshot snapshot, ViewParameters parameters)
    {
        _snapshot = snapshot;
        _filter = new CellFilter(parameters);
        _asOf = parameters.AsOf.DayNumber;
        int ages = snapshot.FirstDay is { } first ? Math.Max(_asOf - first.DayNumber + 1, 0) : 0;
        _decays = new double[ages];
        for (int age = 0; age < ages; age++)
        {
            _decays[age] = Measures.Decay(age, parameters.HalfLifeDays);
        }
    }

    /// <summary>Makes a view of a snapshot. The parameters have no problems.</summary>
    public static View Build(Snapshot snapshot, ViewParameters parameters)
    {
        ViewBuilder builder = new(snapshot, parameters);
        return new View(snapshot, parameters, parameters.Level == Level.Actor ? builder.ByActor() : builder.ByCountry());
    }

    private RelationshipTable ByActor()
    {
        RelationshipTableBuilder table = new(_snapshot.Actors.Count, _snapshot.RelationshipCount, keepsPairs: false);
        ReadOnlySpan<RelationshipRow> rows = _snapshot.Rows;
        for (int source = 0; source < rows.Length; source++)
        {
            for (int i = 0; i < rows[source].Count; i++)
            {
                ActorPair pair = new(source, rows[source].Target(i));
                Sum(rows[source].Cells(i), ref pair);
                if (pair.Events != 0 && pair.Source != pair.Target)
                {
                    table.AddPair(pair);
                    table.EndRelationship(pair.Source, pair.Target);
                }
            }
        }

        return table.ToTable();
    }

    private RelationshipTable ByCountry()
    {
        ReadOnlySpan<RelationshipRow> rows = _snapshot.Rows;
        for (int source = 0; source < rows.Length; source++)
        {
            for (int i = 0; i < rows[source].Count; i++)
            {
                Place(source, rows[source].Target(i), rows[source].Cells(i));
            }
        }

        return Gather();
    }

    private void Place(int source, int target, ReadOnlySpan<DayCell> cells)
    {
        Placement sources = _snapshot.Actors.PlacementOf(source);
        Placement targets = _snapshot.Actors.PlacementOf(target);
        bool constant = sources.IsConstant && targets.IsConstant;
        for (int from = 0, until; from < cells.Length; from = until)
        {
            int[] left = sources.On(cells[from].Day);
            int[] right = targets.On(cells[from].Day);
            until = constant ? cells.Length : from + 1;
            while (until < cells.Length && ReferenceEquals(sources.On(cells[until].Day), left) && ReferenceEquals(targets.On(cells[until].Day), right))
            {
                until++;
            }

            ActorPair pair = new(source, target);
            Sum(cells[from..until], ref pair);
            double part = 1.0 / (left.Length * right.Length);
            foreach (int one in left)
            {
                foreach (int other in right)
                {
                    Place(pair, one, other, part);
                }
            }
        }
    }

    private void Sum(ReadOnlySpan<DayCell> cells, ref ActorPair pair)
    {
        CellFilter filter = _filter;
        double[] decays = _decays;
        foreach (ref readonly DayCell cell in cells)
        {
            if (filter.Accepts(cell.Day, cell.RecordedDay, cell.Type, cell.Band))
            {
                double decay = decays[_asOf - cell.Day];
                pair.Events += cell.Count;
                pair.Volume += cell.Activity * decay;
                pair.Cooperation += cell.Cooperation * decay;
                pair.Conflict += cell.Conflict * decay;
            }
        }
    }

    /// <summary>Nobody influences itself: a loop, such as what a president did to his country, is dropped.</summary>
    private void Place(in ActorPair pair, int from, int to, double part)
    {
        if (pair.Events != 0 && from != to)
        {
            ActorPair placed = new(pair.Source, pair.Target);
            placed.Add(pair, part);
            _placed.Add(new Placed(from, to, placed));
        }
    }

    /// <summary>Joins what was placed between the same vertices.</summary>
    private RelationshipTable Gather()
    {
        // Placed in order of actors: sorts that are stable leave it in order of vertices, then actors.
        Placed[] sorted = CountingSort(CountingSort(CollectionsMarshal.AsSpan(_placed), static p => p.To), static p => p.From);
        RelationshipTableBuilder table = new(_snapshot.Actors.Count, sorted.Length, keepsPairs: true);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            (int from, int to) = (sorted[start].From, sorted[start].To);
            for (end = start; end < sorted.Length && sorted[end].From == from && sorted[end].To == to; end++)
            {
                table.AddPair(sorted[end].Pair);
            }

            table.EndRelationship(from, to);
        }

        return table.ToTable();
    }

    private Placed[] CountingSort(ReadOnlySpan<Placed> items, Func<Placed, int> key)
    {
        int[] next = new int[_snapshot.Actors.Count + 1];
        foreach (Placed item in items)
        {
            next[key(item) + 1]++;
        }

        for (int i = 1; i < next.Length; i++)
        {
            next[i] += next[i - 1];
        }

        Placed[] sorted = new Placed[items.Length];
        foreach (Placed item in items)
        {
            sorted[next[key(item)]++] = item;
        }

        return sorted;
    }

    private readonly record struct Placed(int From, int To, ActorPair Pair);
}
