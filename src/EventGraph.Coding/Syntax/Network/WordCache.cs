namespace EventGraph.Coding.Syntax.Network;

/// <summary>
/// What the network makes of words before it sees them among others: a vector, and the gates of the first layer. Text repeats its words,
/// and what is found here needs neither features nor products. A word is replaced by the next one that falls on its slot; values
/// are exact, so that answers don't depend on what was read before. Not thread-safe.
/// </summary>
internal sealed class WordCache(int width)
{
    private const int Slots = 4096;

    private readonly ulong[] _keys = new ulong[Slots];
    private readonly float[] _rows = new float[Slots * width];

    /// <summary>The key of a word; never 0.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> word, bool opens)
    {
        ulong hash = opens ? 0x9E3779B97F4A7C15 : 0xCBF29CE484222325;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 0x9FB21C651E98DF25;
            hash ^= hash >> 32;
        }

        return hash | 1;
    }

    /// <summary>The row of a word, if it is here.</summary>
    public bool TryGet(ulong key, out ReadOnlySpan<float> row)
    {
        int slot = SlotOf(key);
        row = _rows.AsSpan(slot * width, width);
        return _keys[slot] == key;
    }

    /// <summary>The row of a word that is not here, to be written.</summary>
    public Span<float> Add(ulong key)
    {
        int slot = SlotOf(key);
        _keys[slot] = key;
        return _rows.AsSpan(slot * width, width);
    }

    private static int SlotOf(ulong key) => (int)(key >> 40) & (Slots - 1);
}
