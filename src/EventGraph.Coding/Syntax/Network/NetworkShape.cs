namespace EventGraph.Coding.Syntax.Network;

/// <summary>The sizes of a network.</summary>
/// <param name="Features">Rows of the embeddings.</param>
/// <param name="Width">What a word is in the encoder, both directions together; a multiple of 16.</param>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="ArcWidth">What a word is as a head and as a dependent; a multiple of 16.</param>
/// <param name="RelationWidth">What a pair of words is when their relation is read off it; a multiple of 16.</param>
/// <param name="Tags">Tags.</param>
/// <param name="Relations">Relations.</param>
internal sealed record NetworkShape(int Features, int Width, int Layers, int ArcWidth, int RelationWidth, int Tags, int Relations)
{
    /// <summary>Units of one direction.</summary>
    public int Units => Width / 2;

    /// <summary>Where the columns of the heads' matrix start: a word as a dependent, as a head, of a relation both ways, and its tag.</summary>
    public int ArcHead => ArcWidth;

    /// <inheritdoc cref="ArcHead"/>
    public int RelationDependent => 2 * ArcWidth;

    /// <inheritdoc cref="ArcHead"/>
    public int RelationHead => RelationDependent + RelationWidth;

    /// <inheritdoc cref="ArcHead"/>
    public int Tag => RelationHead + RelationWidth;

    /// <summary>The columns of the heads' matrix.</summary>
    public int HeadColumns => Tag + Tags;
}
