namespace EventGraph.Coding.Training.Network;

/// <summary>How a network is built and trained. The defaults were chosen on dev (docs/syntax.md).</summary>
internal sealed record NetworkOptions
{
    /// <summary>What a word is in the encoder: twice the units of a direction.</summary>
    public int Width { get; init; } = 128;

    /// <summary>Recurrent layers.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>What a word is as a head and as a dependent.</summary>
    public int ArcWidth { get; init; } = 64;

    /// <summary>What a pair of words is when their relation is read off it.</summary>
    public int RelationWidth { get; init; } = 48;

    /// <summary>A form seen less often is unknown.</summary>
    public int FewestOfForm { get; init; } = 2;

    /// <summary>A beginning, ending or shape seen less often is left out.</summary>
    public int FewestOfFeature { get; init; } = 3;

    /// <summary>A tag given less often is not learnt.</summary>
    public int FewestOfTag { get; init; } = 3;

    /// <summary>A form is taken for unknown with the probability a / (a + how often it is seen).</summary>
    public float FormDropout { get; init; } = 1;

    /// <summary>The share of the summed embeddings that is left out.</summary>
    public float EmbeddingDropout { get; init; } = 0.15f;

    /// <summary>The share of units left out between layers.</summary>
    public float Dropout { get; init; } = 0.15f;

    /// <summary>The share of units left out of what arcs and relations are read off.</summary>
    public float HeadDropout { get; init; } = 0.1f;

    /// <summary>Words of a batch, at least.</summary>
    public int BatchWords { get; init; } = 400;

    /// <summary>The learning rate at its highest.</summary>
    public float Rate { get; init; } = 0.004f;

    /// <summary>Made-up sentences of newswire beside those of the treebank.</summary>
    public int NewsSentences { get; init; } = 2500;

    /// <summary>Passes over the treebank.</summary>
    public int Epochs { get; init; } = 18;

    /// <summary>The random numbers: order of the sentences, first weights, dropout.</summary>
    public ulong Seed { get; init; } = 1;
}
