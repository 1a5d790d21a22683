namespace EventGraph.Coding.Syntax;

/// <summary>A token of a sentence with what tagger and parser say of it.</summary>
/// <param name="Text">As written.</param>
/// <param name="Start">Where it starts in the article's text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
public sealed record Token(string Text, int Start, int End)
{
    /// <summary>Dictionary form, lower case but for names.</summary>
    public string Lemma { get; init; } = "";

    /// <summary>Universal part of speech: <c>VERB</c>, <c>NOUN</c>, <c>PROPN</c> ….</summary>
    public string Upos { get; init; } = "";

    /// <summary>Penn Treebank tag: <c>VBD</c>, <c>NNS</c> ….</summary>
    public string Xpos { get; init; } = "";

    /// <summary>Index of the head within the sentence, from 0; −1 for the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Universal dependency to the head: <c>nsubj</c>, <c>obj</c>, <c>nmod:poss</c> …; <c>root</c> for the root.</summary>
    public string Relation { get; init; } = "";
}
