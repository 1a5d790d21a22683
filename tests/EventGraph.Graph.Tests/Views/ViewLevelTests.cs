using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Graph.Snapshots;
using EventGraph.Log;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Graph.Views;

public sealed class ViewLevelTests
{
    private static readonly ViewParameters Countries = new(Feed.Today) { HalfLifeDays = ViewParameters.MaxHalfLifeDays };
    private static readonly ViewParameters Actors = Countries with { Level = Level.Actor };

    [Fact]
    public void A_leader_counts_for_the_country_while_in_office_and_for_nobody_else_before()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("person:kassym-jomart-tokayev", "country:RUS", World.Handover.AddDays(-1), 1),
            Feed.Cell("person:kassym-jomart-tokayev", "country:RUS", World.Handover, 2));
        Assert.Equal(2, Volume(snapshot, Countries, "country:KAZ", "country:RUS"));
        Assert.Equal(1, Volume(snapshot, Countries, "person:kassym-jomart-tokayev", "country:RUS"));
        Assert.Equal(3, Volume(snapshot, Actors, "person:kassym-jomart-tokayev", "country:RUS"));
        Assert.Equal(0, Volume(snapshot, Actors, "country:KAZ", "country:RUS"));
    }

    [Fact]
    public void Companies_and_groups_count_for_their_country_and_organisations_without_one_for_themselves()
    {
        SnapshotBuilder builder = new(World.Gazetteer);
        Snapshot snapshot = builder.Apply(Feed.Batch(
            1,
            [new ActorName(ActorId.Parse("person:an-unknown"), "An Unknown", "USA"), new ActorName(ActorId.Parse("org:acme"), "Acme", null)],
            Feed.Cell("org:gazprom", "country:KAZ", activity: 1),
            Feed.Cell("group:RUS/media", "country:KAZ", activity: 2),
            Feed.Cell("org:un", "country:KAZ", activity: 3),
            Feed.Cell("person:an-unknown", "country:KAZ", activity: 4),
            Feed.Cell("org:acme", "group:rebels", activity: 5)));
        Assert.Equal(3, Volume(snapshot, Countries, "country:RUS", "country:KAZ"));
        Assert.Equal(3, Volume(snapshot, Countries, "org:un", "country:KAZ"));
        Assert.Equal(4, Volume(snapshot, Countries, "country:USA", "country:KAZ"));
        Assert.Equal(5, Volume(snapshot, Countries, "org:acme", "group:rebels"));
    }

    [Fact]
    public void What_a_leader_does_to_his_own_country_is_dropped()
    {
        Snapshot snapshot = Feed.Snapshot(Feed.Cell("person:vladimir-putin", "country:RUS"), Feed.Cell("country:KAZ", "country:KAZ"));
        Assert.Equal(0, snapshot.View(Countries).Count);
        Assert.Equal(1, snapshot.View(Actors).Count);
    }

    [Fact]
    public void An_event_on_a_bloc_is_divided_among_its_members_of_that_date_and_the_parts_make_up_the_whole()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("country:CHN", "bloc:central-asia", activity: 6),
            Feed.Cell("country:USA", "bloc:eu", World.Brexit.AddDays(-1), activity: 8),
            Feed.Cell("country:USA", "bloc:eu", World.Brexit, activity: 16));
        Assert.Equal(3, Volume(snapshot, Countries, "country:CHN", "country:KAZ"));
        Assert.Equal(3, Volume(snapshot, Countries, "country:CHN", "country:UZB"));
        Assert.Equal(4, Volume(snapshot, Countries, "country:USA", "country:GBR"));
        Assert.Equal(4 + 16, Volume(snapshot, Countries, "country:USA", "country:FRA"));
        View view = snapshot.View(Countries);
        Assert.Equal(6 + 8 + 16, Enumerable.Range(0, view.Count).Sum(i => view.Relationship(i).Volume), 1);
    }

    [Fact]
    public void With_a_bloc_on_both_ends_the_activity_is_divided_by_the_product_and_own_goals_are_dropped()
    {
        Snapshot snapshot = Feed.Snapshot(Feed.Cell("bloc:eu", "bloc:central-asia", new(2018, 1, 1), activity: 8), Feed.Cell("bloc:cis", "bloc:central-asia", activity: 4));
        foreach (string source in (string[])["country:FRA", "country:GBR"])
        {
            Assert.Equal(2, Volume(snapshot, Countries, source, "country:KAZ"));
            Assert.Equal(2, Volume(snapshot, Countries, source, "country:UZB"));
        }

        Assert.Equal(1, Volume(snapshot, Countries, "country:RUS", "country:UZB"));
        Assert.Equal(1, Volume(snapshot, Countries, "country:KAZ", "country:UZB"));
        Assert.Equal(0, Volume(snapshot, Countries, "country:KAZ", "country:KAZ"));
    }

    [Fact]
    public void A_hop_says_which_pairs_of_actors_make_it_up()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("country:CHN", "country:KAZ", activity: 5),
            Feed.Cell("country:CHN", "bloc:central-asia", activity: 4),
            Feed.Cell("country:CHN", "person:kassym-jomart-tokayev", activity: 3),
            Feed.Cell("country:CHN", "country:UZB", activity: 50));
        View view = snapshot.View(Countries);
        Contribution[] contributions = [.. view.Contributions(snapshot.Number("country:CHN"), snapshot.Number("country:KAZ"))];
        Assert.Equal(["country:KAZ", "person:kassym-jomart-tokayev", "bloc:central-asia"], contributions.Select(c => c.Target.Value));
        Assert.All(contributions, c => Assert.Equal("country:CHN", c.Source.Value));
        Assert.Equal([0.5, 0.3, 0.2], contributions.Select(c => Math.Round(c.Share, 3)));
        Assert.Empty(view.Contributions(snapshot.Number("country:KAZ"), snapshot.Number("country:CHN")));
        View byActor = snapshot.View(Actors);
        Assert.Equal(new Contribution(ActorId.Country("CHN"), ActorId.Parse("bloc:central-asia"), 1), Assert.Single(byActor.Contributions(snapshot.Number("country:CHN"), snapshot.Number("bloc:central-asia"))));
    }

    [Fact]
    public void The_activity_of_the_events_sums_to_the_volume_of_the_hop()
    {
        LogEntry[] log =
        [
            Entry("country:CHN", "bloc:central-asia", 0, mentions: 3),
            Entry("country:CHN", "country:KAZ", 40, reliability: 0.5),
            Entry("country:CHN", "country:UZB", 40),
            Entry("country:CHN", "person:kassym-jomart-tokayev", 200),
            Entry("country:CHN", "country:KAZ", 1, type: EventType.Protest),
            Entry("country:CHN", "country:KAZ", -1),
            Entry("country:CHN", "country:KAZ", 1, status: EventStatus.Negated),
        ];
        FoldCell[] cells = [.. log.Where(e => e.Event.Weighs).Select(e => new FoldCell(FoldKey.Of(e.Event, Feed.Today), FoldValue.Of(e.Event)))];
        Snapshot snapshot = Feed.Snapshot(cells);
        View view = snapshot.View(new ViewParameters(Feed.Today) { Types = EventTypeSet.Of(EventType.Consult) });
        (int china, int kazakhstan) = (snapshot.Number("country:CHN"), snapshot.Number("country:KAZ"));
        double[] activities = [.. log.Select(e => view.Activity(e, china, kazakhstan))];
        Assert.Equal(view.Relationship(china, kazakhstan)!.Value.Volume, activities.Sum(), 12);
        Assert.Equal((1 + Math.Log(4)) / 2, activities[0], FoldValue.Unit);
        Assert.Equal([true, true, false, true, false, false, false], activities.Select(a => a > 0));
        Assert.All(log, e => Assert.Equal(0, view.Activity(e, kazakhstan, china)));
    }

    [Fact]
    public void Out_and_in_list_the_relationships_of_a_vertex_in_order()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("country:CHN", "country:KAZ"), Feed.Cell("country:CHN", "country:RUS"), Feed.Cell("country:RUS", "country:KAZ"));
        View view = snapshot.View(Countries);
        (int china, int russia, int kazakhstan) = (snapshot.Number("country:CHN"), snapshot.Number("country:RUS"), snapshot.Number("country:KAZ"));
        Assert.Equal(new[] { kazakhstan, russia }.Order(), view.Out(china).Select(r => r.Target));
        Assert.Equal(new[] { china, russia }.Order(), view.In(kazakhstan).Select(r => r.Source));
        Assert.Empty(view.In(china));
        Assert.Empty(view.Out(-1));
        Assert.Empty(view.In(int.MaxValue));
        Assert.Null(view.Relationship(-1, 0));
    }

    private static double Volume(Snapshot snapshot, ViewParameters parameters, string source, string target) =>
        Math.Round(snapshot.View(parameters).Relationship(snapshot.Number(source), snapshot.Number(target))?.Volume ?? 0, 1);

    private static LogEntry Entry(
        string source, string target, int age, EventType type = EventType.Consult, EventStatus status = EventStatus.Actual, int mentions = 1, double reliability = 1) => new(
            1,
            new DateTimeOffset(Feed.Today, TimeOnly.MinValue, TimeSpan.Zero),
            new Event
            {
                Id = "e",
                Date = Feed.Today.AddDays(-age),
                Source = new Participant(ActorId.Parse(source), source, null),
                Target = new Participant(ActorId.Parse(target), target, null),
                Type = type,
                Intensity = 2.5,
                Status = status,
                Mentions = mentions,
                Reliability = reliability,
            });
}
