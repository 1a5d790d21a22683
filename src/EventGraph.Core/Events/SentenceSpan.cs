namespace EventGraph.Events;

/// <summary>The sentence that says so.</summary>
/// <param name="Index">Its number in the article, from 0.</param>
/// <param name="Start">Where it starts in the article's text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">Its text.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.SentenceSpan")]
public sealed record SentenceSpan(int Index, int Start, int End, string Text);
