namespace EventGraph.Relationships;

/// <summary>One cell of the fold.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Value">How much there is.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.FoldCell")]
public readonly record struct FoldCell(FoldKey Key, FoldValue Value);
