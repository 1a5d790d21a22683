using System.Collections.Immutable;
using System.Data.Common;
using EventGraph.Abstractions;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Importing;
using EventGraph.Log;

namespace EventGraph.Gateway.Imports;

/// <summary>
/// Hands the events of batches to the grains of their owners, one call an owner, and counts what became of their rows. What an owner is told at a time makes a block of the log: the more
/// batches at a time, the fewer and larger blocks.
/// </summary>
internal sealed partial class BatchAppender(IGrainFactory grains, TimeProvider time, ILogger<BatchAppender> logger)
{
    // An append that was not answered is said again: what is in is not counted twice. Half a minute in all.
    private const int MaxAttempts = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    /// <returns>The outcome of every batch, in order.</returns>
    public async Task<IReadOnlyList<BatchOutcome>> AppendAsync(IReadOnlyList<ImportBatch> batches, CancellationToken cancellationToken)
    {
        bool[][] isNew = [.. batches.Select(b => Enumerable.Repeat(true, b.Events.Length).ToArray())];
        long[] positions = await Task.WhenAll(GroupByOwner(batches).Select(owned => AppendAsync(owned.Key, owned.Value, batches, isNew, cancellationToken)));
        long position = positions.DefaultIfEmpty().Max();
        List<BatchOutcome> outcomes = [];
        foreach ((ImportBatch batch, bool[] news) in batches.Zip(isNew))
        {
            (long accepted, long duplicate) = CountRows(batch, news);
            outcomes.Add(await RetractAsync(batch.Retractions, new BatchOutcome(accepted, duplicate, news.LongCount(n => n), position), cancellationToken));
        }

        return outcomes;
    }

    private static Dictionary<ActorId, List<(int Batch, int Event)>> GroupByOwner(IReadOnlyList<ImportBatch> batches)
    {
        Dictionary<ActorId, List<(int, int)>> owned = [];
        for (int batch = 0; batch < batches.Count; batch++)
        {
            ImmutableArray<Event> events = batches[batch].Events;
            for (int i = 0; i < events.Length; i++)
            {
                ActorId owner = events[i].Owner;
                if (!owned.TryGetValue(owner, out List<(int, int)>? places))
                {
                    owned.Add(owner, places = []);
                }

                places.Add((batch, i));
            }
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

    private async Task<long> AppendAsync(
        ActorId owner, List<(int Batch, int Event)> places, IReadOnlyList<ImportBatch> batches, bool[][] isNew, CancellationToken cancellationToken)
    {
        ImmutableArray<Event> owned = [.. places.Select(p => batches[p.Batch].Events[p.Event])];
        AppendReceipt receipt = await PersistAsync(() => grains.GetActor(owner).Append(owned, cancellationToken), cancellationToken);
        foreach (int duplicate in receipt.Duplicates)
        {
            isNew[places[duplicate].Batch][places[duplicate].Event] = false;
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
                LogRepeated(logger, failure, attempt, MaxAttempts);
                await Task.Delay(pause, time, cancellationToken);
                pause *= 2;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rows of an import were not taken at attempt {Attempt} of {MaxAttempts}; they are said again")]
    private static partial void LogRepeated(ILogger logger, Exception failure, int attempt, int maxAttempts);
}
