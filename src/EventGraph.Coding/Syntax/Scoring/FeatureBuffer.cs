namespace EventGraph.Coding.Syntax.Scoring;

/// <summary>The features of one decision, gathered in the order of their templates. Reused from decision to decision; not thread-safe.</summary>
internal sealed class FeatureBuffer
{
    /// <summary>The most features of a decision.</summary>
    public const int Capacity = 192;

    private readonly uint[] _keys = new uint[Capacity];
    private int _count;
    private uint _template;

    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, _count);

    public void Clear()
    {
        _count = 0;
        _template = 0;
    }

    public void Add(uint a) => _keys[_count++] = FeatureHash.Of(++_template, a);

    public void Add(uint a, uint b) => _keys[_count++] = FeatureHash.Of(++_template, a, b);

    public void Add(uint a, uint b, uint c) => _keys[_count++] = FeatureHash.Of(++_template, a, b, c);

    public void Add(uint a, uint b, uint c, uint d) => _keys[_count++] = FeatureHash.Of(++_template, a, b, c, d);
}
