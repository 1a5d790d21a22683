using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Relationships;

namespace EventGraph.Log;

/// <summary>
/// A stretch of the log as a follower of the fold needs it: what each entry adds, in the order of the log. Entries that do not
/// weigh only move the position on.
/// </summary>
/// <param name="Position">The follower is up to date with the log up to here; ask for what comes after it next.</param>
/// <param name="Head">The log's last position when the batch was read.</param>
/// <param name="Cells">What to add to the fold, an entry each.</param>
/// <param name="Actors">Names of the actors that the log first speaks of within this stretch.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.FeedBatch")]
public sealed record FeedBatch(long Position, long Head, ImmutableArray<FoldCell> Cells, ImmutableArray<ActorName> Actors);
