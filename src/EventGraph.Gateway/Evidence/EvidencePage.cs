using System.Collections.Immutable;
using EventGraph.Log;

namespace EventGraph.Gateway.Evidence;

/// <summary>Some of the events behind a relationship.</summary>
/// <param name="Events">The events.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
internal sealed record EvidencePage(ImmutableArray<EvidenceAnswer> Events, EventCursor? Next);
