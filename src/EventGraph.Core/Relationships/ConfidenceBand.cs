namespace EventGraph.Relationships;

/// <summary>The four bands of confidence that the fold keeps apart. The numbers are stored.</summary>
public enum ConfidenceBand : byte
{
    /// <summary>Below 0.25.</summary>
    Doubtful = 0,

    /// <summary>From 0.25, below 0.5.</summary>
    Low = 1,

    /// <summary>From 0.5, below 0.75.</summary>
    Fair = 2,

    /// <summary>From 0.75.</summary>
    High = 3,
}
