namespace EventGraph.Graph.Views;

/// <summary>Fills a <see cref="RelationshipTable"/>, relationship by relationship in order of source and then target.</summary>
internal sealed class RelationshipTableBuilder(int vertices, int capacity, bool keepsPairs)
{
    private readonly int[] _starts = new int[vertices + 1];
    private readonly int[] _sources = new int[capacity];
    private readonly int[] _targets = new int[capacity];
    private readonly int[] _events = new int[capacity];
    private readonly double[] _volumes = new double[capacity];
    private readonly double[] _cooperations = new double[capacity];
    private readonly double[] _conflicts = new double[capacity];
    private readonly int[] _pairStarts = new int[keepsPairs ? capacity + 1 : 0];
    private readonly ActorPair[] _pairs = new ActorPair[keepsPairs ? capacity : 0];
    private int _count;
    private int _pairCount;
    private ActorPair _sum;

    /// <summary>Adds a pair of actors to the relationship; the same pair may come again right after.</summary>
    public void AddPair(in ActorPair pair)
    {
        _sum.Add(pair, 1);
        if (!keepsPairs)
        {
            return;
        }

        if (_pairCount > _pairStarts[_count] && _pairs[_pairCount - 1].Source == pair.Source && _pairs[_pairCount - 1].Target == pair.Target)
        {
            _pairs[_pairCount - 1].Add(pair, 1);
        }
        else
        {
            _pairs[_pairCount++] = pair;
        }
    }

    /// <summary>Keeps the relationship that the last pairs make up, unless it has decayed to nothing or was retracted.</summary>
    public void EndRelationship(int source, int target)
    {
        bool kept = _sum.Volume >= Measures.MinVolume;
        if (kept)
        {
            _starts[source + 1]++;
            _sources[_count] = source;
            _targets[_count] = target;
            _events[_count] = _sum.Events;
            _volumes[_count] = _sum.Volume;
            _cooperations[_count] = Math.Max(_sum.Cooperation, 0);
            _conflicts[_count] = Math.Max(_sum.Conflict, 0);
            _count++;
        }

        if (keepsPairs && kept)
        {
            _pairStarts[_count] = _pairCount;
        }
        else if (keepsPairs)
        {
            _pairCount = _pairStarts[_count];
        }

        _sum = default;
    }

    /// <summary>The table of all that was kept.</summary>
    public RelationshipTable ToTable()
    {
        for (int i = 1; i < _starts.Length; i++)
        {
            _starts[i] += _starts[i - 1];
        }

        return new RelationshipTable
        {
            Starts = _starts,
            Sources = _sources[.._count],
            Targets = _targets[.._count],
            Events = _events[.._count],
            Volumes = _volumes[.._count],
            Cooperations = _cooperations[.._count],
            Conflicts = _conflicts[.._count],
            Pairs = keepsPairs ? _pairs[.._pairCount] : null,
            PairStarts = _pairStarts[..Math.Min(_count + 1, _pairStarts.Length)],
        };
    }
}
