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
    private readonly double[] _decay;
    private readonly int _asOf;
    private readonly bool _byCountry;
    private readonly List<Placed> _placed;

    private ViewBuilder(Snapshot snapshot, ViewParameters parameters)
    {
        _snapshot = snapshot;
        _filter = new CellFilter(parameters);
        _asOf = parameters.AsOf.DayNumber;
        _byCountry = parameters.Level == Level.Country;
        _placed = new List<Placed>(snapshot.RelationshipCount);
        int ages = snapshot.FirstDay is { } first ? Math.Max(_asOf - first.DayNumber + 1, 0) : 0;
        _decay = new double[ages];
        for (int age = 0; age < ages; age++)
        {
            _decay[age] = Measures.Decay(age, parameters.HalfLifeDays);
        }
    }

    /// <summary>Makes a view of a snapshot. The parameters have no problems.</summary>
    public static View Build(Snapshot snapshot, ViewParameters parameters)
    {
        ViewBuilder builder = new(snapshot, parameters);
        builder.PlaceRows();
        return new View(snapshot, parameters, builder.Gather());
    }

    private void PlaceRows()
    {
        ReadOnlySpan<RelationshipRow> rows = _snapshot.Rows;
        for (int source = 0; source < rows.Length; source++)
        {
            for (int i = 0; i < rows[source].Count; i++)
            {
                if (_byCountry)
                {
                    PlaceByCountry(source, rows[source].Target(i), rows[source].Cells(i));
                }
                else
                {
                    ActorPair pair = new(source, rows[source].Target(i));
                    Sum(rows[source].Cells(i), ref pair);
                    Place(pair, source, pair.Target, 1);
                }
            }
        }
    }

    private void PlaceByCountry(int source, int target, ReadOnlySpan<DayCell> cells)
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
                    if (one != other)
                    {
                        Place(pair, one, other, part);
                    }
                }
            }
        }
    }

    private void Sum(ReadOnlySpan<DayCell> cells, ref ActorPair pair)
    {
        foreach (ref readonly DayCell cell in cells)
        {
            if (_filter.Accepts(cell.Day, cell.RecordedDay, cell.Type, cell.Band))
            {
                double decay = _decay[_asOf - cell.Day];
                pair.Events += cell.Count;
                pair.Volume += cell.Activity * decay;
                pair.Cooperation += cell.Cooperation * decay;
                pair.Conflict += cell.Conflict * decay;
            }
        }
    }

    private void Place(in ActorPair pair, int from, int to, double part)
    {
        if (pair.Events != 0)
        {
            ActorPair placed = new(pair.Source, pair.Target);
            placed.Add(pair, part);
            _placed.Add(new Placed(from, to, placed));
        }
    }

    /// <summary>Joins what was placed between the same vertices.</summary>
    private RelationshipTable Gather()
    {
        Placed[] sorted = Sort();
        Columns columns = new(_snapshot.Actors.Count, sorted.Length);
        for (int start = 0, end; start < sorted.Length; start = end)
        {
            (int from, int to) = (sorted[start].From, sorted[start].To);
            for (end = start; end < sorted.Length && sorted[end].From == from && sorted[end].To == to; end++)
            {
                columns.AddPair(sorted[end].Pair);
            }

            columns.EndRelationship(from, to);
        }

        return columns.ToTable();
    }

    /// <summary>In order of vertices, then actors: they were placed in order of actors, and counting sorts are stable.</summary>
    private Placed[] Sort()
    {
        ReadOnlySpan<Placed> placed = CollectionsMarshal.AsSpan(_placed);
        if (!_byCountry)
        {
            return placed.ToArray();
        }

        Placed[] byTarget = CountingSort(placed, static p => p.To);
        return CountingSort(byTarget, static p => p.From);
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

    /// <summary>The table while it is filled, in order of source and target.</summary>
    private sealed class Columns(int vertices, int capacity)
    {
        private readonly int[] _starts = new int[vertices + 1];
        private readonly List<int> _sources = new(capacity);
        private readonly List<int> _targets = new(capacity);
        private readonly List<int> _events = new(capacity);
        private readonly List<double> _volumes = new(capacity);
        private readonly List<double> _cooperations = new(capacity);
        private readonly List<double> _conflicts = new(capacity);
        private readonly List<ActorPair> _pairs = new(capacity);
        private readonly List<int> _pairStarts = [0];
        private ActorPair _sum;

        public void AddPair(in ActorPair pair)
        {
            if (_pairs.Count > _pairStarts[^1] && _pairs[^1].Source == pair.Source && _pairs[^1].Target == pair.Target)
            {
                CollectionsMarshal.AsSpan(_pairs)[^1].Add(pair, 1);
            }
            else
            {
                _pairs.Add(pair);
            }

            _sum.Add(pair, 1);
        }

        /// <summary>Keeps the relationship that the last pairs make up, unless it has decayed to nothing or was retracted.</summary>
        public void EndRelationship(int source, int target)
        {
            if (_sum.Volume >= Measures.MinVolume)
            {
                _starts[source + 1]++;
                _sources.Add(source);
                _targets.Add(target);
                _events.Add(_sum.Events);
                _volumes.Add(_sum.Volume);
                _cooperations.Add(Math.Max(_sum.Cooperation, 0));
                _conflicts.Add(Math.Max(_sum.Conflict, 0));
                _pairStarts.Add(_pairs.Count);
            }
            else
            {
                _pairs.RemoveRange(_pairStarts[^1], _pairs.Count - _pairStarts[^1]);
            }

            _sum = default;
        }

        public RelationshipTable ToTable()
        {
            for (int i = 1; i < _starts.Length; i++)
            {
                _starts[i] += _starts[i - 1];
            }

            return new RelationshipTable
            {
                Starts = _starts,
                Sources = [.. _sources],
                Targets = [.. _targets],
                Events = [.. _events],
                Volumes = [.. _volumes],
                Cooperations = [.. _cooperations],
                Conflicts = [.. _conflicts],
                Pairs = [.. _pairs],
                PairStarts = [.. _pairStarts],
            };
        }
    }
}
