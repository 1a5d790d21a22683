using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>
/// Reads a sentence: tags, heads and relations. Embeddings of features are summed to a word, recurrent layers see it among the others,
/// and heads are scored by a bilinear form (Dozat and Manning, 2017, "Deep Biaffine Attention for Neural Dependency Parsing"). Immutable.
/// </summary>
internal sealed class SyntaxNetwork
{
    private readonly WordEncoder _words;
    private readonly ImmutableArray<RecurrentLayer> _layers;
    private readonly PackedMatrix _heads, _arc, _distance, _relation;
    private readonly int _root;

    /// <param name="features">The features that have embeddings.</param>
    /// <param name="weights">What it has learnt.</param>
    /// <param name="root">The number of the relation that the root has and no other word.</param>
    public SyntaxNetwork(FeatureTable features, NetworkWeights weights, int root)
    {
        Shape = weights.Shape;
        _root = root;
        _layers = [.. weights.Inputs.Zip(weights.Cells, (input, cell) => new RecurrentLayer(input, cell))];
        _words = new WordEncoder(features, weights.Embeddings, _layers[0].Input);
        _heads = new PackedMatrix(weights.Heads, weights.HeadBias);
        _arc = new PackedMatrix(weights.Arc);
        _distance = new PackedMatrix(weights.Distance);
        _relation = new PackedMatrix(weights.Relation, weights.RelationBias);
    }

    public NetworkShape Shape { get; }

    /// <summary>Reads a sentence.</summary>
    /// <param name="tokens">Its tokens, of which only the text counts.</param>
    /// <param name="scratch">Memory.</param>
    /// <param name="tags">Where the number of each word's tag goes.</param>
    /// <param name="heads">Where the head of each word goes; −1 for the root.</param>
    /// <param name="relations">Where the number of each word's relation goes.</param>
    public void Read(ReadOnlySpan<Token> tokens, NetworkScratch scratch, Span<byte> tags, Span<int> heads, Span<byte> relations)
    {
        int count = tokens.Length + 1;
        scratch.Start(count);
        _words.Encode(tokens, scratch);
        _layers[0].Run(scratch.Words, scratch.Gates, count);
        foreach (RecurrentLayer layer in _layers.AsSpan()[1..])
        {
            layer.Input.Multiply(scratch.Words, count, scratch.Gates);
            layer.Run(scratch.Words, scratch.Gates, count);
        }

        _heads.Multiply(scratch.Words, count, scratch.Heads);
        for (int i = 0; i < tokens.Length; i++)
        {
            tags[i] = (byte)Rows.Largest(scratch.Heads.AsSpan(((i + 1) * _heads.Columns) + Shape.Tag, Shape.Tags));
        }

        ScoreArcs(count, scratch);
        scratch.Decoder.Decode(scratch.Scores.AsSpan(scratch.ArcHeads.Columns), scratch.ArcHeads.Columns, heads);
        Label(scratch, heads, relations);
    }

    private void ScoreArcs(int count, NetworkScratch scratch)
    {
        int width = Shape.ArcWidth;
        for (int i = 0; i < count; i++)
        {
            Span<float> dependent = scratch.Dependents.AsSpan(i * (width + 1), width + 1);
            Rows.Rectify(scratch.Heads.AsSpan(i * _heads.Columns, width), dependent);
            dependent[width] = 1;
            Span<float> head = scratch.Heads.AsSpan((i * _heads.Columns) + Shape.ArcHead, width);
            Rows.Rectify(head, head);
        }

        _arc.Multiply(scratch.Dependents, count, scratch.Bilinear);
        scratch.ArcHeads.PackTransposed(scratch.Heads.AsSpan(Shape.ArcHead), count, _heads.Columns);
        scratch.ArcHeads.Multiply(scratch.Bilinear, count, scratch.Scores);
        _distance.Multiply(scratch.Dependents, count, scratch.Distances);
        for (int i = 1; i < count; i++)
        {
            Span<float> scores = scratch.Scores.AsSpan(i * scratch.ArcHeads.Columns, count);
            ReadOnlySpan<float> distances = scratch.Distances.AsSpan(i * Distance.Steps, Distance.Steps);
            for (int head = 1; head < scores.Length; head++)
            {
                scores[head] += distances[Distance.Step(i, head)];
            }
        }
    }

    private void Label(NetworkScratch scratch, ReadOnlySpan<int> heads, Span<byte> relations)
    {
        int width = Shape.RelationWidth;
        for (int i = 0; i < heads.Length; i++)
        {
            Span<float> pair = scratch.Pairs.AsSpan(i * width, width);
            scratch.Heads.AsSpan(((i + 1) * _heads.Columns) + Shape.RelationDependent, width).CopyTo(pair);
            Rows.Add(scratch.Heads.AsSpan(((heads[i] + 1) * _heads.Columns) + Shape.RelationHead, width), pair);
            Rows.Rectify(pair, pair);
        }

        _relation.Multiply(scratch.Pairs, heads.Length, scratch.Relations);
        for (int i = 0; i < heads.Length; i++)
        {
            Span<float> scores = scratch.Relations.AsSpan(i * _relation.Columns, Shape.Relations);
            scores[_root] = heads[i] < 0 ? float.PositiveInfinity : float.NegativeInfinity;
            relations[i] = (byte)Rows.Largest(scores);
        }
    }
}
