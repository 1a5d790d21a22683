using System.Collections.Immutable;

namespace EventGraph.Log;

/// <summary>A stretch of the log, every entry in full.</summary>
/// <param name="Position">The follower is up to date with the log up to here; ask for what comes after it next.</param>
/// <param name="Head">The log's last position when the stretch was read.</param>
/// <param name="Changes">The entries, in order.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.LogStretch")]
public sealed record LogStretch(long Position, long Head, ImmutableArray<LogChange> Changes);
