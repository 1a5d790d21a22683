namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>
/// A half-built tree: stack, buffer and the arcs so far. The artificial root lies at the bottom of the stack and takes its one
/// dependent when all else is attached, so that a tree has a single root. Reused from sentence to sentence; not thread-safe.
/// </summary>
internal sealed class ParserState
{
    /// <summary>The artificial root, as a head and on the stack.</summary>
    public const int Root = -1;

    /// <summary>No such word.</summary>
    public const int None = -2;

    private int[] _stack = new int[65];
    private int[] _heads = new int[64];
    private int[] _relations = new int[64];
    private int[] _left = new int[64], _left2 = new int[64], _right = new int[64], _right2 = new int[64];
    private int _depth;

    public int Length { get; private set; }

    /// <summary>The next word of the buffer; <see cref="Length"/> when it is empty.</summary>
    public int Next { get; private set; }

    public bool IsFinal => _depth == 1 && Next == Length;

    public bool CanShift => Next < Length;

    public bool CanLeft => Next < Length && _depth > 1;

    public bool CanRight => _depth > 2;

    /// <summary>Whether only the root lies below the top of the stack and nothing is left to read: the top is the root of the sentence.</summary>
    public bool CanRoot => _depth == 2 && Next == Length;

    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Length);

    public ReadOnlySpan<int> Relations => _relations.AsSpan(0, Length);

    /// <summary>The stack from the artificial root up.</summary>
    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, _depth);

    public void Start(int length)
    {
        if (_heads.Length < length)
        {
            int size = length + (length / 2);
            _stack = new int[size + 1];
            _heads = new int[size];
            _relations = new int[size];
            _left = new int[size];
            _left2 = new int[size];
            _right = new int[size];
            _right2 = new int[size];
        }

        Length = length;
        Next = 0;
        _depth = 1;
        _stack[0] = Root;
        foreach (int[] links in (ReadOnlySpan<int[]>)[_heads, _relations, _left, _left2, _right, _right2])
        {
            links.AsSpan(0, length).Fill(None);
        }
    }

    public int FromTop(int depth) => depth < _depth ? _stack[_depth - 1 - depth] : None;

    public int FromNext(int ahead) => Next + ahead < Length ? Next + ahead : None;

    public int Left(int word) => word >= 0 ? _left[word] : None;

    public int Left2(int word) => word >= 0 ? _left2[word] : None;

    public int Right(int word) => word >= 0 ? _right[word] : None;

    public int Right2(int word) => word >= 0 ? _right2[word] : None;

    public int Relation(int word) => word >= 0 ? _relations[word] : None;

    public void Apply(int transition)
    {
        if (transition == TransitionSet.Shift)
        {
            _stack[_depth++] = Next++;
            return;
        }

        int word = _stack[--_depth];
        _relations[word] = TransitionSet.Relation(transition);
        if (TransitionSet.IsLeft(transition))
        {
            int head = Next;
            _heads[word] = head;
            _left2[head] = _left[head];
            _left[head] = word;
        }
        else
        {
            int head = _stack[_depth - 1];
            _heads[word] = head;
            if (head >= 0)
            {
                _right2[head] = _right[head];
                _right[head] = word;
            }
        }
    }
}
