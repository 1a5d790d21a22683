namespace EventGraph.Articles;

/// <summary>How far an article has come. The numbers are stored.</summary>
public enum ArticleState : byte
{
    /// <summary>The store has it; its events are not all in the log yet.</summary>
    Accepted = 1,

    /// <summary>Its events are in the log.</summary>
    Coded = 2,

    /// <summary>It could not be coded; <see cref="ArticleRecord.Reason"/> says why.</summary>
    Failed = 3,

    /// <summary>It was taken back: its events are out of every fold, and it is not coded again.</summary>
    Retracted = 4,
}
