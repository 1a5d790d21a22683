using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>All that a network has learnt.</summary>
internal sealed class NetworkWeights(NetworkShape shape)
{
    public NetworkShape Shape => shape;

    /// <summary>A row for each feature.</summary>
    public Weights Embeddings { get; } = new(shape.Features, shape.Width);

    /// <summary>Of each layer, what it makes of its input: for each direction the candidate, the forget gate and the highway gate.</summary>
    public ImmutableArray<Weights> Inputs { get; } = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Weights(shape.Width, 3 * shape.Width))];

    /// <summary>Of each layer, four rows: how the forget and the highway gate see the cell, and their biases.</summary>
    public ImmutableArray<Weights> Cells { get; } = [.. Enumerable.Range(0, shape.Layers).Select(_ => new Weights(4, shape.Width))];

    /// <summary>What becomes of the encoder's last layer, by the columns of <see cref="NetworkShape"/>.</summary>
    public Weights Heads { get; } = new(shape.Width, shape.HeadColumns);

    public Weights HeadBias { get; } = new(1, shape.HeadColumns);

    /// <summary>The score of an arc, bilinear in dependent and head; the last row is for any dependent.</summary>
    public Weights Arc { get; } = new(shape.ArcWidth + 1, shape.ArcWidth);

    /// <summary>What a word, as a dependent, expects of the distance of its head; the last row is for any word.</summary>
    public Weights Distance { get; } = new(shape.ArcWidth + 1, Network.Distance.Steps);

    public Weights Relation { get; } = new(shape.RelationWidth, shape.Relations);

    public Weights RelationBias { get; } = new(1, shape.Relations);

    /// <summary>All matrices in the order of the file.</summary>
    public IEnumerable<Weights> All => [Embeddings, .. Inputs, .. Cells, Heads, HeadBias, Arc, Distance, Relation, RelationBias];

    public static NetworkWeights Read(BinaryReader reader)
    {
        int Size() => reader.Read7BitEncodedInt();
        var weights = new NetworkWeights(new NetworkShape(Size(), Size(), Size(), Size(), Size(), Size(), Size()));
        foreach (Weights matrix in weights.All)
        {
            matrix.Read(reader);
        }

        return weights;
    }

    public void Write(BinaryWriter writer)
    {
        foreach (int size in (ReadOnlySpan<int>)[shape.Features, shape.Width, shape.Layers, shape.ArcWidth, shape.RelationWidth, shape.Tags, shape.Relations])
        {
            writer.Write7BitEncodedInt(size);
        }

        foreach (Weights matrix in All)
        {
            matrix.Write(writer);
        }
    }
}
