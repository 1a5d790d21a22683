using EventGraph.Actors;
using EventGraph.Graph.Views;
using EventGraph.Log;
using EventGraph.Relationships;

namespace EventGraph.Graph.Snapshots;

public sealed class SnapshotBuilderTests
{
    private static readonly ViewParameters Actors = new(Feed.Today) { Level = Level.Actor };

    [Fact]
    public void A_snapshot_starts_empty_and_knows_the_gazetteer()
    {
        Snapshot snapshot = new SnapshotBuilder(World.Gazetteer).Current;
        Assert.Equal(0, snapshot.Position);
        Assert.Equal(World.Gazetteer.Actors.Count, snapshot.Actors.Count);
        Assert.Equal("Kazakhstan", snapshot.Actors[snapshot.Number("country:KAZ")].Name);
        Assert.Null(snapshot.FirstDay);
        Assert.Equal(0, snapshot.View(Actors).Count);
    }

    [Fact]
    public void Batches_in_any_cut_lead_to_the_same_relationships()
    {
        FoldCell[] cells = [.. Enumerable.Range(0, 300).Select(i => Feed.Cell($"org:a{i * 7 % 5}", $"org:b{i * 11 % 6}", Feed.Today.AddDays(-(i * 13 % 9)), 1 + (i % 4)))];
        View whole = Feed.Snapshot(cells).View(Actors);
        foreach (int size in (int[])[1, 7, 100])
        {
            SnapshotBuilder builder = new(World.Gazetteer);
            int position = 0;
            foreach (FoldCell[] chunk in cells.Chunk(size))
            {
                builder.Apply(Feed.Batch(position += chunk.Length, chunk));
            }

            View cut = builder.Current.View(Actors);
            Assert.Equal(whole.Count, cut.Count);
            for (int i = 0; i < whole.Count; i++)
            {
                Relationship expected = whole.Relationship(i);
                Relationship actual = cut.Relationship(builder.Current.Number(whole.Actors[expected.Source].Id.Value), builder.Current.Number(whole.Actors[expected.Target].Id.Value))!.Value;
                Assert.Equal(expected.Volume, actual.Volume, 9);
                Assert.Equal(expected.Events, actual.Events);
            }
        }
    }

    [Fact]
    public void A_reader_keeps_the_snapshot_that_it_started_with()
    {
        SnapshotBuilder builder = new(World.Gazetteer);
        Snapshot before = builder.Apply(Feed.Batch(1, Feed.Cell("country:RUS", "country:KAZ")));
        Snapshot after = builder.Apply(Feed.Batch(2, Feed.Cell("country:RUS", "country:KAZ"), Feed.Cell("org:new", "country:RUS")));
        Assert.Equal(1, before.View(Actors).Relationship(before.Number("country:RUS"), before.Number("country:KAZ"))!.Value.Volume);
        Assert.Equal(2, after.View(Actors).Relationship(after.Number("country:RUS"), after.Number("country:KAZ"))!.Value.Volume);
        Assert.False(before.Actors.TryFind(ActorId.Parse("org:new"), out _));
        Assert.Equal(1, before.Position);
        Assert.Equal(2, after.Position);
    }

    [Fact]
    public void Rows_that_a_batch_does_not_touch_are_shared()
    {
        SnapshotBuilder builder = new(World.Gazetteer);
        Snapshot before = builder.Apply(Feed.Batch(2, Feed.Cell("country:RUS", "country:KAZ"), Feed.Cell("country:CHN", "country:KAZ")));
        Snapshot after = builder.Apply(Feed.Batch(3, Feed.Cell("country:CHN", "country:UZB")));
        Assert.Same(before.Rows[before.Number("country:RUS")], after.Rows[before.Number("country:RUS")]);
        Assert.NotSame(before.Rows[before.Number("country:CHN")], after.Rows[before.Number("country:CHN")]);
    }

    [Fact]
    public void A_batch_that_was_applied_before_is_refused_and_an_empty_one_only_moves_on()
    {
        SnapshotBuilder builder = new(World.Gazetteer);
        FeedBatch batch = Feed.Batch(1, Feed.Cell("country:RUS", "country:KAZ"));
        Snapshot first = builder.Apply(batch);
        Assert.Throws<ArgumentException>(() => builder.Apply(batch));
        Assert.Throws<ArgumentException>(() => builder.Apply(Feed.Batch(0)));
        Assert.Same(first, builder.Apply(Feed.Batch(1)));
        Assert.Equal(9, builder.Apply(Feed.Batch(9)).Position);
    }

    [Fact]
    public void A_retraction_takes_the_relationship_away_and_known_at_brings_it_back()
    {
        DateOnly day = Feed.Today.AddDays(-10);
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("country:RUS", "country:KAZ", day, 1.7, recorded: day),
            Feed.Cell("country:RUS", "country:KAZ", day, -1.7, recorded: day.AddDays(5), count: -1));
        Assert.Equal(0, snapshot.View(Actors).Count);
        Assert.Equal(1, snapshot.View(Actors with { KnownAt = day.AddDays(4) }).Count);
        Assert.Equal(0, snapshot.View(Actors with { KnownAt = day.AddDays(5) }).Count);
    }

    [Fact]
    public void A_retraction_on_the_day_of_recording_leaves_no_cell()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("country:RUS", "country:CHN"),
            Feed.Cell("country:RUS", "country:KAZ", activity: 0.1),
            Feed.Cell("country:RUS", "country:KAZ", activity: 0.2),
            Feed.Cell("country:RUS", "country:KAZ", activity: -0.3, count: -2),
            Feed.Cell("country:RUS", "country:UZB"));
        Assert.Equal(2, snapshot.RelationshipCount);
        Assert.Equal(2, snapshot.CellCount);
    }

    [Fact]
    public void Names_come_from_the_gazetteer_and_then_from_the_feed()
    {
        SnapshotBuilder builder = new(World.Gazetteer);
        Snapshot snapshot = builder.Apply(Feed.Batch(
            1,
            [new ActorName(ActorId.Parse("org:kaztransoil"), "KazTransOil", "KAZ"), new ActorName(ActorId.Country("RUS"), "Rossiya", "RUS")],
            Feed.Cell("org:kaztransoil", "person:unnamed")));
        Assert.Equal("KazTransOil", snapshot.Actors[snapshot.Number("org:kaztransoil")].Name);
        Assert.Equal("Russia", snapshot.Actors[snapshot.Number("country:RUS")].Name);
        Assert.Equal("unnamed", snapshot.Actors[snapshot.Number("person:unnamed")].Name);
        Snapshot named = builder.Apply(Feed.Batch(2, [new ActorName(ActorId.Parse("person:unnamed"), "A. Person", "UZB")]));
        Assert.Equal("A. Person", named.Actors[named.Number("person:unnamed")].Name);
        Assert.Equal("unnamed", snapshot.Actors[snapshot.Number("person:unnamed")].Name);
    }

    [Fact]
    public async Task Readers_never_see_half_a_batch()
    {
        SnapshotBuilder builder = new(World.Gazetteer);
        using CancellationTokenSource done = new();
        Task<bool> reader = Task.Run(() =>
        {
            bool whole = true;
            while (!done.IsCancellationRequested)
            {
                Snapshot snapshot = builder.Current;
                View view = snapshot.View(Actors);
                whole &= view.Count == 0 || (view.Relationship(snapshot.Number("country:RUS"), snapshot.Number("country:KAZ"))!.Value.Events == snapshot.Position
                    && view.Relationship(snapshot.Number("country:KAZ"), snapshot.Number("country:RUS"))!.Value.Events == snapshot.Position);
            }

            return whole;
        });
        for (int position = 1; position <= 500; position++)
        {
            builder.Apply(Feed.Batch(position, Feed.Cell("country:RUS", "country:KAZ"), Feed.Cell("country:KAZ", "country:RUS"), Feed.Cell("org:x" + position, "org:un")));
        }

        await done.CancelAsync();
        Assert.True(await reader);
    }
}
