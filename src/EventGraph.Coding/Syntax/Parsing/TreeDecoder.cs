namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>
/// Finds the tree of the highest sum of arc scores among those without crossing arcs and with one root (Eisner, 1996), in cubic time.
/// Reused from sentence to sentence; not thread-safe.
/// </summary>
internal sealed class TreeDecoder
{
    // Of each span of words the best score with its head at the left or right end, complete or still without what lies between its ends.
    private readonly SpanTable _leftHead = new(), _rightHead = new(), _openLeftHead = new(), _openRightHead = new();

    /// <summary>Writes the head of each word.</summary>
    /// <param name="scores">For each word a row: the score of the root as its head, then of each word.</param>
    /// <param name="stride">The width of a row.</param>
    /// <param name="heads">Where to; −1 for the root.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int count = heads.Length;
        foreach (SpanTable table in (ReadOnlySpan<SpanTable>)[_leftHead, _rightHead, _openLeftHead, _openRightHead])
        {
            table.Start(count);
        }

        for (int length = 1; length < count; length++)
        {
            for (int from = 0; from + length < count; from++)
            {
                int to = from + length;
                SpanTable.Best(_leftHead, from, from, _rightHead, from + 1, to, length, out float between, out int split);
                _openLeftHead.Set(from, to, between + scores[(to * stride) + from + 1], split);
                _openRightHead.Set(from, to, between + scores[(from * stride) + to + 1], split);
                SpanTable.Best(_openLeftHead, from, from + 1, _leftHead, from + 1, to, length, out float left, out split);
                _leftHead.Set(from, to, left, split);
                SpanTable.Best(_rightHead, from, from, _openRightHead, from, to, length, out float right, out split);
                _rightHead.Set(from, to, right, split);
            }
        }

        int root = 0;
        float best = float.NegativeInfinity;
        for (int word = 0; word < count; word++)
        {
            float score = scores[word * stride] + _rightHead[0, word] + _leftHead[word, count - 1];
            if (score > best)
            {
                best = score;
                root = word;
            }
        }

        heads[root] = -1;
        Follow(_rightHead, 0, root, heads);
        Follow(_leftHead, root, count - 1, heads);
    }

    // As deep as the sentence is long: at most 200.
    private void Follow(SpanTable table, int from, int to, Span<int> heads)
    {
        if (from == to)
        {
            return;
        }

        int split = table.Split(from, to);
        if (table == _leftHead)
        {
            Follow(_openLeftHead, from, split, heads);
            Follow(_leftHead, split, to, heads);
        }
        else if (table == _rightHead)
        {
            Follow(_rightHead, from, split, heads);
            Follow(_openRightHead, split, to, heads);
        }
        else
        {
            (int head, int dependent) = table == _openLeftHead ? (from, to) : (to, from);
            heads[dependent] = head;
            Follow(_leftHead, from, split, heads);
            Follow(_rightHead, split + 1, to, heads);
        }
    }
}
