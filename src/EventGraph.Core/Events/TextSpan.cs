namespace EventGraph.Events;

/// <summary>A span of an article's text: UTF-16 code units, end exclusive.</summary>
/// <param name="Text">The text of the span.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends, exclusive.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.TextSpan")]
public sealed record TextSpan(string Text, int Start, int End);
