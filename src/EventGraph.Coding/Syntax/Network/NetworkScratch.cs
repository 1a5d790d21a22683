using EventGraph.Coding.Syntax.Parsing;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>The memory that reading a sentence takes, reused from one to the next; not thread-safe.</summary>
internal sealed class NetworkScratch
{
    private readonly NetworkShape _shape;
    private int _capacity;

    public NetworkScratch(NetworkShape shape)
    {
        _shape = shape;
        Cache = new WordCache(4 * shape.Width);
        ArcHeads = new PackedMatrix(shape.ArcWidth);
    }

    public WordCache Cache { get; }

    public PackedMatrix ArcHeads { get; }

    public TreeDecoder Decoder { get; } = new();

    public int[] Missed { get; private set; } = [];

    public float[] MissedWords { get; private set; } = [];

    public float[] MissedGates { get; private set; } = [];

    public float[] Words { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] Heads { get; private set; } = [];

    public float[] Dependents { get; private set; } = [];

    public float[] Bilinear { get; private set; } = [];

    public float[] Distances { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public float[] Pairs { get; private set; } = [];

    public float[] Relations { get; private set; } = [];

    /// <summary>Makes room for a sentence of so many words, with the root.</summary>
    public void Start(int count)
    {
        if (count <= _capacity)
        {
            return;
        }

        _capacity = count + (count / 2);
        Missed = new int[_capacity];
        MissedWords = new float[_capacity * _shape.Width];
        MissedGates = new float[_capacity * 3 * _shape.Width];
        Words = new float[_capacity * _shape.Width];
        Gates = new float[_capacity * 3 * _shape.Width];
        Heads = new float[_capacity * PackedMatrix.Padded(_shape.HeadColumns)];
        Dependents = new float[_capacity * (_shape.ArcWidth + 1)];
        Bilinear = new float[_capacity * _shape.ArcWidth];
        Distances = new float[_capacity * Distance.Steps];
        Scores = new float[_capacity * PackedMatrix.Padded(_capacity)];
        Pairs = new float[_capacity * _shape.RelationWidth];
        Relations = new float[_capacity * PackedMatrix.Padded(_shape.Relations)];
    }
}
