using System.Collections.Immutable;
using EventGraph.Events;

namespace EventGraph.Articles;

/// <summary>What a coder read in an article.</summary>
/// <param name="Events">The events, in the order of the text.</param>
/// <param name="Reason">Where there are none, why: the text is not English, or names no two actors that act on each other.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.CodedArticle")]
public sealed record CodedArticle(ImmutableArray<Event> Events, string? Reason);
