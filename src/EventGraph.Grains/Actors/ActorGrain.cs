using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;
using EventGraph.Storage;
using Microsoft.Extensions.Logging;

namespace EventGraph.Grains.Actors;

/// <summary>
/// What all actors do: append to their own relationships, and nobody else's. The store decides what is new, in the transaction
/// that folds it; the grain keeps the version that it knows and a copy of its fold, and throws both away when in doubt.
/// </summary>
internal abstract partial class ActorGrain(IEventStore store, ILogger logger) : Grain, IActorGrain
{
    // Two activations of one grain may exist for a moment; each conflict means that the other has moved on by one append.
    private const int MaxAttempts = 8;

    private long? _version;
    private ImmutableArray<FoldCell>? _cells;

    private ActorId Self => ActorId.Parse(this.GetPrimaryKeyString());

    public async Task<AppendReceipt> Append(ImmutableArray<Event> events, CancellationToken cancellationToken)
    {
        ActorId self = Self;
        for (int attempt = 1; ; attempt++)
        {
            long version = _version ?? (await LoadAsync(self, cancellationToken)).Version;
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

    public async Task<ActorRecord> Read(CancellationToken cancellationToken) => _version is { } version && _cells is { } cells
        ? new ActorRecord(version, cells)
        : await LoadAsync(Self, cancellationToken);

    private async Task<AppendReceipt> AppendAsync(ActorAppend append, CancellationToken cancellationToken)
    {
        // Until the store answers, what the grain knew may be history; where it never answers, the next call reads again.
        _version = null;
        _cells = null;
        AppendReceipt receipt = await store.AppendAsync(append, cancellationToken);
        _version = receipt.Version;
        return receipt;
    }

    private async Task<ActorRecord> LoadAsync(ActorId self, CancellationToken cancellationToken)
    {
        ActorRecord record = await store.LoadActorAsync(self, cancellationToken);
        _version = record.Version;
        _cells = record.Cells;
        return record;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Actor} expected version {Expected} and found {Actual}; appending again")]
    private static partial void LogConflict(ILogger logger, ActorId actor, long expected, long actual);
}
