using System.Collections.Immutable;
using System.Data.Common;
using EventGraph.Abstractions;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Importing;
using EventGraph.Log;

namespace EventGraph.Gateway.Imports;

/// <summary>Hands the events of a batch to the grains of their owners, one call an owner, and counts what became of its rows.</summary>
internal sealed class BatchAppender(IGrainFactory grains, TimeProvider time)
{
    // An append that was not answered is said again: what is in is not counted twice. Half a minute in all.
    private const int MaxAttempts = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    public async Task<BatchOutcome> AppendAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        bool[] isNew = [.. Enumerable.Repeat(true, batch.Events.Length)];
        long[] positions = await Task.WhenAll(GroupByOwner(batch.Events).Select(owned => AppendAsync(owned.Key, owned.Value, batch.Events, isNew, cancellationToken)));
        (long accepted, long duplicate) = CountRows(batch, isNew);
        BatchOutcome outcome = new(accepted, duplicate, isNew.LongCount(n => n), positions.DefaultIfEmpty().Max());
        return batch.Retractions.IsEmpty ? outcome : await RetractAsync(batch.Retractions, outcome, cancellationToken);
    }

    private static Dictionary<ActorId, List<int>> GroupByOwner(ImmutableArray<Event> events)
    {
        Dictionary<ActorId, List<int>> owned = [];
        for (int i = 0; i < events.Length; i++)
        {
            ActorId owner = events[i].Owner;
            if (!owned.TryGetValue(owner, out List<int>? indexes))
            {
                owned.Add(owner, indexes = []);
            }

            indexes.Add(i);
        }

        return owned;
    }

    // A row that gave several events brought something new if one of them was.
    private static (long Accepted, long Duplicate) CountRows(ImportBatch batch, bool[] isNew)
    {
        long accepted = 0;
        long duplicate = 0;
        for (int from = 0, until; from < isNew.Length; from = until)
        {
            bool any = isNew[from];
            for (until = from + 1; until < isNew.Length && batch.EventLines[until] == batch.EventLines[from]; until++)
            {
                any |= isNew[until];
            }

            accepted += any ? 1 : 0;
            duplicate += any ? 0 : 1;
        }

        return (accepted, duplicate);
    }

    private async Task<long> AppendAsync(ActorId owner, List<int> indexes, ImmutableArray<Event> events, bool[] isNew, CancellationToken cancellationToken)
    {
        ImmutableArray<Event> owned = [.. indexes.Select(i => events[i])];
        AppendReceipt receipt = await PersistAsync(() => grains.GetActor(owner).Append(owned, cancellationToken), cancellationToken);
        foreach (int duplicate in receipt.Duplicates)
        {
            isNew[indexes[duplicate]] = false;
        }

        return receipt.Position;
    }

    private async Task<BatchOutcome> RetractAsync(ImmutableArray<RetractedEvent> retractions, BatchOutcome outcome, CancellationToken cancellationToken)
    {
        IEventsGrain events = grains.GetGrain<IEventsGrain>(0);
        foreach (RetractedEvent retraction in retractions)
        {
            LogEntry? entry = await PersistAsync(() => events.Find(retraction.Id, cancellationToken), cancellationToken);
            RetractionReceipt receipt = await PersistAsync(
                () => entry is null ? events.Retract([retraction.Id], cancellationToken) : grains.GetActor(entry.Event.Owner).Retract([retraction.Id], cancellationToken),
                cancellationToken);
            bool isRepeated = receipt.Repeated > 0;
            outcome = outcome with
            {
                Accepted = outcome.Accepted + (isRepeated ? 0 : 1),
                Duplicate = outcome.Duplicate + (isRepeated ? 1 : 0),
                Position = Math.Max(outcome.Position, receipt.Position),
            };
        }

        return outcome;
    }

    private async Task<T> PersistAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        TimeSpan pause = FirstPause;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (Exception failure) when (failure is TimeoutException or OrleansException or DbException && attempt < MaxAttempts)
            {
                await Task.Delay(pause, time, cancellationToken);
                pause *= 2;
            }
        }
    }
}
