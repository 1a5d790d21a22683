using System.Numerics;
using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Training;

/// <summary>
/// An averaged perceptron over hashed features. A feature gets weights only after it took part in some mistakes: that leaves out two
/// thirds of them and costs no accuracy.
/// </summary>
internal sealed class Perceptron(int mistakesBeforeWeights)
{
    private uint[] _keys = new uint[1 << 20];

    // The feature's row; while it has none, the complement of the mistakes seen.
    private int[] _rowOf = new int[1 << 20];
    private int _used;
    private readonly List<Row> _rows = [];
    private int _time = 1;

    public int Features => _rows.Count;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (uint key in features)
        {
            int slot = Slot(key);
            if (_keys[slot] != 0 && _rowOf[slot] >= 0)
            {
                foreach (ref readonly Weight weight in _rows[_rowOf[slot]].Weights)
                {
                    scores[weight.Class] += weight.Value;
                }
            }
        }
    }

    /// <summary>Counts a decision: what the averages are over.</summary>
    public void Tick() => _time++;

    public void Correct(ReadOnlySpan<uint> features, int truth, int guess)
    {
        foreach (uint key in features)
        {
            if (Find(key) is { } row)
            {
                row.Add(truth, 1, _time);
                row.Add(guess, -1, _time);
            }
        }
    }

    public IEnumerable<FeatureWeights> Averaged()
    {
        for (int slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0 && _rowOf[slot] >= 0)
            {
                yield return new FeatureWeights(_keys[slot], _rows[_rowOf[slot]].Averaged(_time));
            }
        }
    }

    private Row? Find(uint key)
    {
        int slot = Slot(key);
        if (_keys[slot] == 0)
        {
            if (_used * 2 > _keys.Length)
            {
                Grow();
                slot = Slot(key);
            }

            _used++;
            _keys[slot] = key;
            _rowOf[slot] = ~0;
        }
        else if (_rowOf[slot] >= 0)
        {
            return _rows[_rowOf[slot]];
        }

        if (~--_rowOf[slot] < mistakesBeforeWeights)
        {
            return null;
        }

        _rowOf[slot] = _rows.Count;
        _rows.Add(new Row());
        return _rows[^1];
    }

    private int Slot(uint key)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(BitOperations.RotateLeft(key, 16) & (uint)mask);
        while (_keys[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        (uint[] keys, int[] rowOf) = (_keys, _rowOf);
        _keys = new uint[keys.Length * 2];
        _rowOf = new int[keys.Length * 2];
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                int slot = Slot(keys[i]);
                _keys[slot] = keys[i];
                _rowOf[slot] = rowOf[i];
            }
        }
    }

    private struct Weight
    {
        public int Class;
        public int Value;
        public int Since;
        public long Sum;
    }

    private sealed class Row
    {
        private Weight[] _weights = new Weight[2];
        private int _count;

        public Span<Weight> Weights => _weights.AsSpan(0, _count);

        public void Add(int @class, int change, int time)
        {
            for (int i = 0; i < _count; i++)
            {
                ref Weight weight = ref _weights[i];
                if (weight.Class == @class)
                {
                    weight.Sum += (long)weight.Value * (time - weight.Since);
                    weight.Since = time;
                    weight.Value += change;
                    return;
                }
            }

            if (_count == _weights.Length)
            {
                Array.Resize(ref _weights, _count * 2);
            }

            _weights[_count++] = new Weight { Class = @class, Value = change, Since = time };
        }

        public (byte, double)[] Averaged(int time)
        {
            var averaged = new (byte Class, double Weight)[_count];
            for (int i = 0; i < _count; i++)
            {
                Weight weight = _weights[i];
                averaged[i] = ((byte)weight.Class, (weight.Sum + ((double)weight.Value * (time - weight.Since))) / time);
            }

            Array.Sort(averaged, (a, b) => a.Class.CompareTo(b.Class));
            return averaged;
        }
    }
}
