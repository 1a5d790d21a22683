namespace EventGraph.Coding.Syntax.Scoring;

/// <summary>Feature keys: 32 bits mixed from a template's number and the values that it reads. The same on every machine.</summary>
internal static class FeatureHash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    public static uint Of(uint template, uint a) => Finish(Mix(Mix(template, a), 0));

    public static uint Of(uint template, uint a, uint b) => Finish(Mix(Mix(template, a), b));

    public static uint Of(uint template, uint a, uint b, uint c) => Finish(Mix(Mix(Mix(template, a), b), c));

    public static uint Of(uint template, uint a, uint b, uint c, uint d) => Finish(Mix(Mix(Mix(Mix(template, a), b), c), d));

    public static uint OfText(ReadOnlySpan<char> text)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }

        return Finish(hash * Prime);
    }

    private static ulong Mix(ulong hash, uint value)
    {
        hash = (hash ^ value) * Prime;
        return hash ^ (hash >> 29);
    }

    // Zero marks a free slot of the tables.
    private static uint Finish(ulong hash)
    {
        uint key = (uint)(hash >> 32);
        return key == 0 ? 1 : key;
    }
}
