using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using FsCheck;
using FsCheck.Fluent;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests;

public abstract partial class EventStoreTests
{
    /// <summary>
    /// Laws 1 and 3: however a set of events is split, shuffled, repeated and raced, by activations that know nothing of each other,
    /// the log holds each once and the fold is the same to the bit.
    /// </summary>
    [Fact]
    public async Task However_events_arrive_they_make_one_fold()
    {
        int round = 0;
        Gen<Delivery> deliveries =
            from events in EventSeed.Generator.NonEmptyListOf()
            from repeated in Gen.Elements(events.AsEnumerable()).ListOf()
            from order in Gen.Shuffle(events.Concat(repeated))
            from size in Gen.Choose(1, 7)
            from activations in Gen.Choose(1, 4)
            select new Delivery(order, size, activations);

        await Prop.ForAll(deliveries.ToArbitrary(), delivery => CheckAsync(delivery, round++)).CheckAsync(30);
        await Store.AssertFoldIsOfTheLogAsync(Cancellation);
    }

    private async Task CheckAsync(Delivery delivery, int round)
    {
        Event[] events = [.. delivery.Events.Select(seed => seed.Of(round))];
        IEnumerable<ActorAppend> chunks = events.GroupBy(e => e.Owner).SelectMany(g => g.Chunk(delivery.ChunkSize), (g, chunk) => new ActorAppend(g.Key, 0, [.. chunk]));
        ActorAppend[][] shares = [.. chunks.Index().GroupBy(c => c.Index % delivery.Activations, c => c.Item).Select(g => g.ToArray())];

        AppendReceipt[][] receipts = await Task.WhenAll(shares.Select(AppendAllAsync));

        Event[] distinct = [.. events.DistinctBy(e => e.Id)];
        Assert.Equal(distinct.Length, receipts.SelectMany(r => r).Sum(r => r.Accepted));
        Assert.Equal(events.Length - distinct.Length, receipts.SelectMany(r => r).Sum(r => r.Duplicate));
        foreach (IGrouping<ActorId, Event> owned in distinct.GroupBy(e => e.Owner))
        {
            ActorRecord actor = await Store.LoadActorAsync(owned.Key, Cancellation);
            Assert.Equal(LogReading.Fold(owned.Select(e => new LogEntry(0, Start, e))), actor.Cells.ToDictionary(c => c.Key, c => c.Value));
        }
    }

    // What a grain does: append at the version it knows, and load the actor again when another was faster.
    private async Task<AppendReceipt[]> AppendAllAsync(IEnumerable<ActorAppend> appends)
    {
        List<AppendReceipt> receipts = [];
        Dictionary<ActorId, long> versions = [];
        foreach (ActorAppend append in appends)
        {
            AppendReceipt? receipt = null;
            while (receipt is null)
            {
                try
                {
                    receipt = await Store.AppendAsync(append with { ExpectedVersion = versions.GetValueOrDefault(append.Owner) }, Cancellation);
                    versions[append.Owner] = receipt.Version;
                }
                catch (VersionConflictException conflict)
                {
                    Assert.NotEqual(versions.GetValueOrDefault(append.Owner), conflict.Actual);
                    versions[append.Owner] = (await Store.LoadActorAsync(append.Owner, Cancellation)).Version;
                }
            }

            receipts.Add(receipt);
        }

        return [.. receipts];
    }

    /// <param name="Events">In the order of their arrival, repetitions included.</param>
    /// <param name="ChunkSize">Events in an append, at most.</param>
    /// <param name="Activations">Callers at the same time, each with appends of every owner.</param>
    private sealed record Delivery(IReadOnlyList<EventSeed> Events, int ChunkSize, int Activations);

    /// <summary>Few owners, targets and days, so that cells and callers meet.</summary>
    private sealed record EventSeed(int Owner, int Target, int Day, int Mentions, double Reliability, double Intensity, double Confidence, EventStatus Status)
    {
        public static Gen<EventSeed> Generator =>
            from owner in Gen.Choose(0, 2)
            from target in Gen.Choose(0, 3)
            from day in Gen.Choose(0, 2)
            from mentions in Gen.Choose(1, 1000)
            from reliability in Gen.Choose(1, 1000)
            from intensity in Gen.Choose(-100, 100)
            from confidence in Gen.Choose(0, 100)
            from status in Gen.Frequency((5, Gen.Constant(EventStatus.Actual)), (1, Gen.Constant(EventStatus.Negated)))
            select new EventSeed(owner, target, day, mentions, reliability / 1000.0, intensity / 10.0, confidence / 100.0, status);

        public Event Of(int round) => Event(Actor((round * 3) + Owner), Target == 0 ? null : Actor(Target), ToString(), e => e with
        {
            Date = Samples.Day.AddDays(Day),
            Mentions = Mentions,
            Reliability = Reliability,
            Intensity = Intensity,
            Confidence = Confidence,
            Status = Status,
        });
    }
}
