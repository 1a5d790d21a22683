using System.Collections.Immutable;

namespace EventGraph.Log;

/// <summary>What became of an append. Once it is there, the store has committed it.</summary>
/// <param name="Version">The actor's version after it.</param>
/// <param name="Accepted">Events that were new.</param>
/// <param name="Duplicates">Events that the log had already, by their index in the append, in order.</param>
/// <param name="Position">The log's position that holds all of them: a query at <c>min_position</c> sees them.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.AppendReceipt")]
public sealed record AppendReceipt(long Version, int Accepted, ImmutableArray<int> Duplicates, long Position)
{
    /// <summary>How many events the log had already.</summary>
    public int Duplicate => Duplicates.Length;
}
