namespace EventGraph.Events;

/// <summary>Whether an event happened. Only <see cref="Actual"/> events weigh in the graph.</summary>
public enum EventStatus : byte
{
    /// <summary>It happened, or it is a threat or promise taken as the act it is.</summary>
    Actual = 1,

    /// <summary>It is announced: will, vows to, is expected to.</summary>
    Future = 2,

    /// <summary>It is supposed: would, if, may.</summary>
    Hypothetical = 3,

    /// <summary>It did not happen: did not, never.</summary>
    Negated = 4,

    /// <summary>It happened years before the story.</summary>
    Historical = 5,
}
