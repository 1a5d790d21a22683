using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax;

/// <summary>A sentence of a treebank.</summary>
/// <param name="Id">Its <c>sent_id</c>, or empty.</param>
/// <param name="StartsParagraph">Whether the treebank marks it as the first of a paragraph or document.</param>
/// <param name="Text">Its text.</param>
/// <param name="Tokens">Its words with their gold annotation; offsets count in <paramref name="Text"/>.</param>
public sealed record ConlluSentence(string Id, bool StartsParagraph, string Text, ImmutableArray<Token> Tokens)
{
    /// <summary>Whether the treebank marks it as the first of a document.</summary>
    public bool StartsDocument { get; init; }

    /// <summary>Whether a space stands between it and what follows in its paragraph.</summary>
    public bool SpaceAfter { get; init; } = true;
}
