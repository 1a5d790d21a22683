using System.Collections.Immutable;
using EventGraph.Relationships;

namespace EventGraph.Log;

/// <summary>What the store holds of an actor: enough for its grain to wake up.</summary>
/// <param name="Version">How many of its appends brought the log something new; 0 for an actor that never appended.</param>
/// <param name="Cells">The fold of its outgoing relationships, in the order of its keys (target, type, day, recorded day, band).</param>
[GenerateSerializer, Immutable, Alias("eventgraph.ActorRecord")]
public sealed record ActorRecord(long Version, ImmutableArray<FoldCell> Cells);
