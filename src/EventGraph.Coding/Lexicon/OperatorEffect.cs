namespace EventGraph.Coding.Lexicon;

/// <summary>What an operator does to the event that it governs.</summary>
internal enum OperatorEffect
{
    /// <summary>It becomes an event of the operator's own type.</summary>
    Become,

    /// <summary>It stands as it is.</summary>
    Same,

    /// <summary>It did not happen.</summary>
    Not,

    /// <summary>It is supposed.</summary>
    Maybe,

    /// <summary>It is announced.</summary>
    Future,

    /// <summary>The opposite happened: aid stopped, sanctions lifted.</summary>
    Undo,

    /// <summary>Nothing is coded.</summary>
    Mute,
}
