using EventGraph.Abstractions;
using EventGraph.Log;

namespace EventGraph.Grains.Tests;

public sealed class FeedTests : SiloTest
{
    [Fact]
    public async Task A_follower_that_waits_is_told_as_soon_as_something_comes()
    {
        await using TestSilo silo = await StartAsync();
        Task<FeedBatch> waiting = silo.Grains.GetGrain<IFeedGrain>(0).Read(0, 100, TimeSpan.FromSeconds(10), Cancellation);

        await silo.Grains.GetActor(Russia).Append(ScriptedCoder.Read(Article("country:RUS ASSAULT country:UKR")), Cancellation);

        FeedBatch batch = await waiting;
        Assert.Equal(1, batch.Position);
        Assert.Equal(Russia, Assert.Single(batch.Cells).Key.Source);
        Assert.Equal([Russia, Ukraine], batch.Actors.Select(a => a.Id).Order());
    }

    [Fact]
    public async Task A_follower_that_asks_for_the_impossible_is_refused()
    {
        await using TestSilo silo = await StartAsync();
        (long After, int Limit, int PatienceSeconds)[] impossible = [(-1, 1, 1), (0, 0, 1), (0, IFeedGrain.MaxLimit + 1, 1), (0, 1, 11), (0, 1, -1)];

        foreach ((long after, int limit, int patience) in impossible)
        {
            await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
                () => silo.Grains.GetGrain<IFeedGrain>(0).Read(after, limit, TimeSpan.FromSeconds(patience), Cancellation));
        }
    }
}
