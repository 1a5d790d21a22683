using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Storage;
using Microsoft.Extensions.Logging;

namespace EventGraph.Grains.Actors;

/// <summary>
/// What all actors do: append to their own relationships, and nobody else's. The store decides what is new, in the transaction
/// that writes it; the grain keeps the version that it knows, and throws it away when in doubt.
/// </summary>
internal abstract partial class ActorGrain(IEventStore store, ILogger logger) : Grain, IActorGrain
{
    // Two activations of one grain may exist for a moment; each conflict means that the other has moved on by one append.
    private const int MaxAttempts = 8;

    private long? _version;

    private ActorId Self => ActorId.Parse(this.GetPrimaryKeyString());

    public async Task<AppendReceipt> Append(ImmutableArray<Event> events, CancellationToken cancellationToken)
    {
        ActorId self = Self;
        for (int attempt = 1; ; attempt++)
        {
            long version = _version ?? await store.ReadVersionAsync(self, cancellationToken);
            try
            {
                return await AppendAsync(new ActorAppend(self, version, events), cancellationToken);
            }
            catch (VersionConflictException conflict) when (attempt < MaxAttempts)
            {
                LogConflict(logger, self, version, conflict.Actual);
            }
        }
    }

    public Task<RetractionReceipt> Retract(ImmutableArray<string> events, CancellationToken cancellationToken)
    {
        _version = null;
        return store.RetractAsync(events, cancellationToken);
    }

    public Task<ActorRecord> Read(CancellationToken cancellationToken) => store.LoadActorAsync(Self, cancellationToken);

    private async Task<AppendReceipt> AppendAsync(ActorAppend append, CancellationToken cancellationToken)
    {
        // Until the store answers, what the grain knew may be history; where it never answers, the next call reads again.
        _version = null;
        AppendReceipt receipt = await store.AppendAsync(append, cancellationToken);
        _version = receipt.Version;
        return receipt;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Actor} expected version {Expected} and found {Actual}; appending again")]
    private static partial void LogConflict(ILogger logger, ActorId actor, long expected, long actual);
}
