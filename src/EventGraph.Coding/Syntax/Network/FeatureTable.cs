using System.Numerics;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>The features that the training met often enough, each with its row of the embeddings. Immutable.</summary>
internal sealed class FeatureTable
{
    /// <summary>The row of a word whose form is not known.</summary>
    public const int Unknown = 0;

    /// <summary>The row of the artificial root.</summary>
    public const int Root = 1;

    private const int Reserved = 2;

    private readonly uint[] _features;
    private readonly (uint Feature, int Row)[] _slots;

    /// <param name="features">The features in the order of their rows.</param>
    public FeatureTable(uint[] features)
    {
        _features = features;
        _slots = new (uint, int)[BitOperations.RoundUpToPowerOf2((uint)features.Length * 2 + 1)];
        for (int i = 0; i < features.Length; i++)
        {
            _slots[Slot(features[i])] = (features[i], i + Reserved);
        }
    }

    /// <summary>The rows in use, with those of no feature.</summary>
    public int Rows => _features.Length + Reserved;

    /// <summary>The row of a feature, or <see cref="Unknown"/>.</summary>
    public int this[uint feature] => _slots[Slot(feature)].Row;

    public static FeatureTable Read(BinaryReader reader)
    {
        var features = new uint[reader.Read7BitEncodedInt()];
        uint last = 0;
        for (int i = 0; i < features.Length; i++)
        {
            features[i] = last += (uint)reader.Read7BitEncodedInt();
        }

        return new FeatureTable(features);
    }

    /// <summary>Writes the features as steps from one to the next: they are in ascending order.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_features.Length);
        uint last = 0;
        foreach (uint feature in _features)
        {
            writer.Write7BitEncodedInt((int)(feature - last));
            last = feature;
        }
    }

    private uint Slot(uint feature)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = feature & mask;
        while (_slots[slot].Row != 0 && _slots[slot].Feature != feature)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
