namespace EventGraph.Coding.Syntax.Vocabulary;

/// <summary>What a word can be in <c>dictionary.txt</c>. The numbers are part of what the network has learnt.</summary>
internal enum PartOfSpeech : byte
{
    /// <summary>None, or no one of them.</summary>
    None,

    /// <summary>A common noun.</summary>
    Noun,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>An adjective.</summary>
    Adjective,

    /// <summary>An adverb.</summary>
    Adverb,

    /// <summary>A proper noun.</summary>
    Name,
}
