using System.Numerics;

namespace EventGraph.Coding.Syntax.Scoring;

/// <summary>
/// A sparse linear model with 8-bit weights. A weight is stored as the signed square root of its share of the largest, so that the many
/// small ones keep their differences; sums are integers, the same on every machine. Immutable once built.
/// </summary>
internal sealed class LinearModel
{
    private const int Levels = 127;
    private const int Scale = 1 << 18;
    private const int FilterBits = 23;

    // A slot is a key and where its row starts; a row is its length, then class and level of each weight.
    private readonly ulong[] _slots;
    private readonly ushort[] _rows;
    private readonly int[] _decoded = new int[256];
    private readonly int _mask;

    // A bit for the high half of each key that the model has: most features of a decision are unknown, and end here, in the cache.
    private readonly ulong[] _known = new ulong[1 << (FilterBits - 6)];

    private LinearModel(uint[] keys, byte[] counts, byte[] classes, byte[] levels)
    {
        for (int level = -Levels; level <= Levels; level++)
        {
            double share = (double)level / Levels;
            _decoded[(byte)level] = (int)Math.Round(share * Math.Abs(share) * Scale);
        }

        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(keys.Length * 2, 2))];
        _mask = _slots.Length - 1;
        _rows = new ushort[keys.Length + classes.Length];
        int entry = 0, at = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)(keys[i] & (uint)_mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = ((ulong)keys[i] << 32) | (uint)at;
            uint bit = keys[i] >> (32 - FilterBits);
            _known[bit >> 6] |= 1UL << (int)bit;
            _rows[at++] = counts[i];
            for (int n = counts[i]; n > 0; n--, entry++)
            {
                _rows[at++] = (ushort)((classes[entry] << 8) | levels[entry]);
            }
        }
    }

    /// <summary>Overwrites <paramref name="scores"/>, one a class, with the sums of the weights of the features.</summary>
    /// <remarks>In passes of loads that don't wait for each other: the tables are larger than the cache, and waiting was the whole cost.</remarks>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Span<uint> keys = stackalloc uint[FeatureBuffer.Capacity];
        int known = 0;
        foreach (uint key in features)
        {
            uint bit = key >> (32 - FilterBits);
            keys[known] = key;
            known += (int)(_known[bit >> 6] >> (int)bit) & 1;
        }

        Span<ulong> found = stackalloc ulong[FeatureBuffer.Capacity];
        for (int i = 0; i < known; i++)
        {
            found[i] = _slots[keys[i] & (uint)_mask];
        }

        Span<int> rows = stackalloc int[FeatureBuffer.Capacity];
        int count = 0;
        for (int i = 0; i < known; i++)
        {
            ulong slot = found[i];
            for (uint next = keys[i] + 1; slot != 0 && (uint)(slot >> 32) != keys[i]; next++)
            {
                slot = _slots[next & (uint)_mask];
            }

            rows[count] = (int)(uint)slot;
            count += slot != 0 ? 1 : 0;
        }

        Span<int> lengths = stackalloc int[FeatureBuffer.Capacity];
        for (int i = 0; i < count; i++)
        {
            lengths[i] = _rows[rows[i]];
        }

        scores.Clear();
        for (int i = 0; i < count; i++)
        {
            foreach (ushort weight in _rows.AsSpan(rows[i] + 1, lengths[i]))
            {
                scores[weight >> 8] += _decoded[weight & 0xFF];
            }
        }
    }

    public static LinearModel Read(BinaryReader reader)
    {
        var keys = new uint[reader.Read7BitEncodedInt()];
        int entries = reader.Read7BitEncodedInt();
        uint key = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = key += (uint)reader.Read7BitEncodedInt();
        }

        byte[] counts = ReadExactly(reader, keys.Length);
        byte[] classes = ReadExactly(reader, entries);
        return new LinearModel(keys, counts, classes, ReadExactly(reader, entries));
    }

    /// <summary>Rounds weights to the levels −127 … 127; those under <paramref name="smallestLevel"/> are left out.</summary>
    public static LinearModel Of(IEnumerable<FeatureWeights> features, int smallestLevel)
    {
        FeatureWeights[] all = [.. features.OrderBy(feature => feature.Key)];
        double largest = all.SelectMany(feature => feature.Weights).Select(weight => Math.Abs(weight.Weight)).DefaultIfEmpty(1).Max();
        List<uint> keys = [];
        List<byte> counts = [], classes = [], levels = [];
        foreach (FeatureWeights feature in all)
        {
            int before = classes.Count;
            foreach ((byte @class, double weight) in feature.Weights)
            {
                sbyte level = Quantize(weight / largest);
                if (Math.Abs(level) >= smallestLevel)
                {
                    classes.Add(@class);
                    levels.Add((byte)level);
                }
            }

            if (classes.Count > before)
            {
                keys.Add(feature.Key);
                counts.Add((byte)(classes.Count - before));
            }
        }

        return new LinearModel([.. keys], [.. counts], [.. classes], [.. levels]);
    }

    public void Write(BinaryWriter writer)
    {
        ulong[] features = [.. _slots.Where(slot => slot != 0).Order()];
        writer.Write7BitEncodedInt(features.Length);
        writer.Write7BitEncodedInt(_rows.Length - features.Length);
        uint last = 0;
        foreach (ulong feature in features)
        {
            uint key = (uint)(feature >> 32);
            writer.Write7BitEncodedInt((int)(key - last));
            last = key;
        }

        writer.Write([.. features.Select(feature => (byte)Row(feature).Length)]);
        writer.Write([.. features.SelectMany(feature => Row(feature).ToArray()).Select(weight => (byte)(weight >> 8))]);
        writer.Write([.. features.SelectMany(feature => Row(feature).ToArray()).Select(weight => (byte)weight)]);
    }

    private ReadOnlySpan<ushort> Row(ulong slot) => _rows.AsSpan((int)(uint)slot + 1, _rows[(int)(uint)slot]);

    private static sbyte Quantize(double share) =>
        (sbyte)Math.Round(Math.Sign(share) * Math.Sqrt(Math.Abs(share)) * Levels);

    private static byte[] ReadExactly(BinaryReader reader, int count)
    {
        byte[] bytes = reader.ReadBytes(count);
        return bytes.Length == count ? bytes : throw new EndOfStreamException("The model ends too early.");
    }
}
