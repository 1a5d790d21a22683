namespace EventGraph.Coding.Mentions;

/// <summary>How a mention names its actor.</summary>
internal enum MentionKind
{
    /// <summary>By a name, a capital, a seat, a group of agents.</summary>
    Name,

    /// <summary>By an adjective or a noun that modifies another: "Russian", "Western".</summary>
    Modifier,

    /// <summary>By an office: "the Tajik president".</summary>
    Office,

    /// <summary>By a name that only the article introduces.</summary>
    Introduced,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>By a description that points back: "the alliance", "both countries".</summary>
    Description,
}
