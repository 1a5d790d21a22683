namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>A score and a place to split for each span of words.</summary>
internal sealed class SpanTable
{
    private float[] _scores = [];

    // The same by column, so that a walk over the starts of spans with one end is as quick as one over the ends.
    private float[] _byEnd = [];
    private short[] _splits = [];
    private int _size;

    public float this[int from, int to] => _scores[(from * _size) + to];

    public int Split(int from, int to) => _splits[(from * _size) + to];

    public void Start(int words)
    {
        if (words > _size)
        {
            _size = words + (words / 2) + 8;
            _scores = new float[_size * _size];
            _byEnd = new float[_size * _size];
            _splits = new short[_size * _size];
        }
    }

    public void Set(int from, int to, float score, int split)
    {
        _scores[(from * _size) + to] = score;
        _byEnd[(to * _size) + from] = score;
        _splits[(from * _size) + to] = (short)split;
    }

    /// <summary>The best sum of a span of <paramref name="left"/> from <paramref name="from"/> and one of <paramref name="right"/> that ends at <paramref name="to"/>.</summary>
    public static void Best(SpanTable left, int from, int firstEnd, SpanTable right, int firstStart, int to, int count, out float best, out int split)
    {
        ReadOnlySpan<float> ends = left._scores.AsSpan((from * left._size) + firstEnd, count);
        ReadOnlySpan<float> starts = right._byEnd.AsSpan((to * right._size) + firstStart, count);
        best = float.NegativeInfinity;
        split = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            float sum = ends[i] + starts[i];
            if (sum > best)
            {
                best = sum;
                split = i;
            }
        }

        split += firstEnd;
    }
}
