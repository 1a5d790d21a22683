namespace EventGraph.Coding.Training;

/// <summary>Random numbers that are the same on every machine and runtime (SplitMix64; Steele, Lea and Flood, 2014).</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = seed;

    public int Next(int below) => (int)(Next() % (ulong)below);

    public void Apply<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>From 0 to below 1.</summary>
    public float NextSingle() => (Next() >> 40) * (1f / (1 << 24));

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
