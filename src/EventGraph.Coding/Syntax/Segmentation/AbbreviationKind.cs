namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>What the full stop of a word says.</summary>
internal enum AbbreviationKind
{
    /// <summary>It ends a sentence.</summary>
    None,

    /// <summary>It belongs to a word that a name follows.</summary>
    Title,

    /// <summary>It belongs to the word where a number follows.</summary>
    Number,

    /// <summary>It belongs to a word with a capital and may end a sentence too.</summary>
    Name,

    /// <summary>It belongs to the word and may end a sentence too.</summary>
    Plain,

    /// <summary>It belongs to a single capital, mostly of a name.</summary>
    Initial,
}
