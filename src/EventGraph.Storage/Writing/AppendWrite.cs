using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Log;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>An append that holds the rules and is ready to be written: all that can be computed before the transaction is.</summary>
internal sealed class AppendWrite : StoreWrite<AppendReceipt>
{
    /// <exception cref="ArgumentException">The append breaks a rule; the message names the event and the rule.</exception>
    public AppendWrite(ActorAppend append, CancellationToken cancellationToken)
        : base(cancellationToken)
    {
        if (append.Events.IsDefault)
        {
            throw new ArgumentException("The append has no list of events.", nameof(append));
        }

        Owner = append.Owner;
        ExpectedVersion = append.ExpectedVersion;
        Blocks = [.. append.Events.Chunk(Block.MaxEntries).Select(events => PreparedBlock.Of(events, append.Owner))];
        Count = append.Events.Length;
    }

    public ActorId Owner { get; }

    public long ExpectedVersion { get; }

    public ImmutableArray<PreparedBlock> Blocks { get; }

    /// <summary>How many events it has.</summary>
    public int Count { get; }

    public override int Weight => Math.Max(1, Count);
}
