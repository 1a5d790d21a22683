using EventGraph.Events;
using EventGraph.Gateway.Articles;

namespace EventGraph.Gateway.Events;

/// <summary>An event with the article that it was read in.</summary>
/// <param name="Position">Its number in the event log.</param>
/// <param name="Recorded">When the store learned of it (UTC).</param>
/// <param name="Event">The event; its <c>why</c> says why it was coded so, in the words of <c>eventgraph explain</c>.</param>
/// <param name="Article">The article; null for coded data.</param>
internal sealed record EventAnswer(long Position, DateTimeOffset Recorded, Event Event, ArticleReference? Article);
