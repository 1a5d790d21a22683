namespace EventGraph.Coding.Tests.Gold;

/// <summary>What a careful analyst says of an event.</summary>
internal enum GoldMark
{
    /// <summary>It is in the text.</summary>
    Required,

    /// <summary><c>?</c>: some would code it, some would not; neither is an error.</summary>
    Optional,

    /// <summary><c>!</c>: whoever codes it has misread the text.</summary>
    Forbidden,
}
