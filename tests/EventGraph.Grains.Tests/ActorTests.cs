using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Events;
using EventGraph.Log;

namespace EventGraph.Grains.Tests;

public sealed class ActorTests : SiloTest
{
    [Fact]
    public async Task An_actor_whose_store_moved_on_behind_its_back_appends_all_the_same()
    {
        await using TestSilo silo = await StartAsync();
        ImmutableArray<Event> events = ScriptedCoder.Read(Article("country:RUS ASSAULT country:UKR", "country:RUS ACCUSE country:UKR", "country:RUS AID country:UKR"));
        IActorGrain russia = silo.Grains.GetActor(Russia);
        AppendReceipt first = await russia.Append([events[0]], Cancellation);

        // As a second activation would.
        await silo.Store.AppendAsync(new ActorAppend(Russia, first.Version, [events[1]]), Cancellation);
        AppendReceipt last = await russia.Append([events[2]], Cancellation);

        Assert.Equal((3, 1, 0), (last.Version, last.Accepted, last.Duplicate));
        Assert.Equal(3, (await russia.Read(Cancellation)).Cells.Length);
    }

    [Fact]
    public async Task An_actor_reads_what_it_has_just_appended()
    {
        await using TestSilo silo = await StartAsync();
        ImmutableArray<Event> events = ScriptedCoder.Read(Article("country:RUS ASSAULT country:UKR", "country:RUS ACCUSE country:UKR"));
        IActorGrain russia = silo.Grains.GetActor(Russia);

        await russia.Append([events[0]], Cancellation);
        Assert.Single((await russia.Read(Cancellation)).Cells);
        await russia.Append([events[1]], Cancellation);
        Assert.Equal(2, (await russia.Read(Cancellation)).Cells.Length);
    }

    [Fact]
    public async Task Events_of_another_actor_are_refused()
    {
        await using TestSilo silo = await StartAsync();
        ImmutableArray<Event> events = ScriptedCoder.Read(Article("country:RUS ASSAULT country:UKR"));

        await Assert.ThrowsAsync<ArgumentException>(() => silo.Grains.GetActor(Ukraine).Append(events, Cancellation));

        Assert.Equal(0, await silo.Store.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task Articles_that_speak_of_one_actor_at_once_all_count_once()
    {
        await using TestSilo silo = await StartAsync();
        ImmutableArray<Event>[] batches = [.. Enumerable.Range(0, 20).Select(i => ScriptedCoder.Read(Article("country:RUS ASSAULT country:UKR", $"{i}")))];

        // Each twice, all at once.
        AppendReceipt[] receipts = await Task.WhenAll(batches.Concat(batches).Select(b => silo.Grains.GetActor(Russia).Append(b, Cancellation)));

        Assert.Equal((20, 20), (receipts.Sum(r => r.Accepted), receipts.Sum(r => r.Duplicate)));
        Assert.Equal(20, Assert.Single((await silo.Grains.GetActor(Russia).Read(Cancellation)).Cells).Value.Count);
    }
}
