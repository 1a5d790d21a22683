using EventGraph.Graph.Snapshots;
using EventGraph.Plover;
using EventGraph.Relationships;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Graph.Views;

public sealed class ViewWeightTests
{
    private const string Russia = "country:RUS";
    private const string China = "country:CHN";
    private const string Kazakhstan = "country:KAZ";
    private static readonly ViewParameters Now = new(Feed.Today);

    [Fact]
    public void The_measures_have_their_closed_forms()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell(Russia, Kazakhstan, activity: 3, intensity: 10),
            Feed.Cell(Russia, Kazakhstan, Feed.Today.AddDays(-180), activity: 4, intensity: -5),
            Feed.Cell(China, Kazakhstan, Feed.Today.AddDays(-360), activity: 8, intensity: 2.5));
        View view = snapshot.View(Now);
        Relationship russia = Between(snapshot, view, Russia, Kazakhstan);
        Assert.Equal(3 + (4 / 2.0), russia.Volume, 12);
        Assert.Equal(3, russia.Cooperation, 12);
        Assert.Equal(4 / 2.0 * 0.5, russia.Conflict, 12);
        Assert.Equal(2 / 4.0, russia.Valence, 8);
        Assert.Equal(1 - Math.Exp(-1), russia.Bandwidth, 12);
        Assert.Equal(5 / (2 + 5 + 2.0), russia.Dependence, 12);
        Assert.Equal(2, russia.Events);
        Relationship china = Between(snapshot, view, China, Kazakhstan);
        Assert.Equal(8 / 4.0, china.Volume, 12);
        Assert.Equal(2 / 9.0, china.Dependence, 12);
        Assert.Equal(1, china.Valence, 8);
    }

    [Fact]
    public void Without_cooperation_or_conflict_valence_is_zero() =>
        Assert.Equal(0, Between(Feed.Snapshot(Feed.Cell(Russia, Kazakhstan)), Now, Russia, Kazakhstan)!.Value.Valence);

    [Theory]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(180)]
    public void After_one_half_life_half_is_left(int halfLife) =>
        Assert.Equal(
            0.5,
            Between(Feed.Snapshot(Feed.Cell(Russia, Kazakhstan, Feed.Today.AddDays(-halfLife))), Now with { HalfLifeDays = halfLife }, Russia, Kazakhstan)!.Value.Volume,
            12);

    [Fact]
    public void As_of_cuts_the_future_off()
    {
        Snapshot snapshot = Feed.Snapshot(Feed.Cell(Russia, Kazakhstan), Feed.Cell(Russia, Kazakhstan, Feed.Today.AddDays(1), activity: 100));
        Assert.Equal(1, Between(snapshot, Now, Russia, Kazakhstan)!.Value.Volume);
        Assert.Null(Between(snapshot, new ViewParameters(Feed.Today.AddDays(-1)), Russia, Kazakhstan));
        Assert.Equal(100 + double.Exp2(-1 / 180.0), Between(snapshot, new ViewParameters(Feed.Today.AddDays(1)), Russia, Kazakhstan)!.Value.Volume, 9);
    }

    [Fact]
    public void Known_at_leaves_out_what_was_learned_later()
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell(Russia, Kazakhstan, recorded: Feed.Today),
            Feed.Cell(Russia, Kazakhstan, activity: 2, recorded: Feed.Today.AddDays(3)));
        Assert.Equal(1, Between(snapshot, Now with { KnownAt = Feed.Today.AddDays(2) }, Russia, Kazakhstan)!.Value.Volume);
        Assert.Equal(3, Between(snapshot, Now with { KnownAt = Feed.Today.AddDays(3) }, Russia, Kazakhstan)!.Value.Volume);
        Assert.Equal(3, Between(snapshot, Now, Russia, Kazakhstan)!.Value.Volume);
    }

    [Fact]
    public void Types_confidence_and_window_each_narrow()
    {
        DateOnly early = Feed.Today.AddDays(-100);
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell(Russia, Kazakhstan, activity: 1, type: EventType.Aid),
            Feed.Cell(Russia, Kazakhstan, activity: 2, type: EventType.Accuse, band: ConfidenceBand.Low),
            Feed.Cell(Russia, Kazakhstan, early, activity: 4, type: EventType.Aid));
        ViewParameters undecayed = Now with { HalfLifeDays = ViewParameters.MaxHalfLifeDays };
        double Volume(ViewParameters parameters) => Math.Round(Between(snapshot, parameters, Russia, Kazakhstan)?.Volume ?? 0, 2);
        Assert.Equal(7, Volume(undecayed));
        Assert.Equal(2, Volume(undecayed with { Types = EventTypeSet.Of(EventType.Accuse) }));
        Assert.Equal(0, Volume(undecayed with { Types = EventTypeSet.Of(EventType.Protest) }));
        Assert.Equal(5, Volume(undecayed with { MinConfidence = ConfidenceBand.Fair }));
        Assert.Equal(3, Volume(undecayed with { Since = early.AddDays(1) }));
        Assert.Equal(4, Volume(undecayed with { Until = early }));
        Assert.Equal(7, Volume(undecayed with { Since = early, Until = Feed.Today }));
    }

    [Fact]
    public void What_has_decayed_to_nothing_is_not_in_the_view() =>
        Assert.Null(Between(Feed.Snapshot(Feed.Cell(Russia, Kazakhstan, Feed.Today.AddDays(-60))), Now with { HalfLifeDays = 1 }, Russia, Kazakhstan));

    [Fact]
    public void More_evidence_never_lowers_volume_or_bandwidth()
    {
        Gen<(int Age, int Activity)> evidence = Gen.Choose(0, 1000).Zip(Gen.Choose(1, 50));
        Prop.ForAll(
            evidence.NonEmptyListOf().ToArbitrary(),
            list =>
            {
                SnapshotBuilder builder = new(World.Gazetteer);
                (double volume, double bandwidth) = (0, 0);
                bool grows = true;
                foreach ((int age, int activity) in list)
                {
                    Snapshot snapshot = builder.Apply(Feed.Batch(builder.Current.Position + 1, Feed.Cell(Russia, Kazakhstan, Feed.Today.AddDays(-age), activity)));
                    Relationship now = Between(snapshot, Now, Russia, Kazakhstan)!.Value;
                    grows &= now.Volume >= volume && now.Bandwidth >= bandwidth && now.Bandwidth <= 1;
                    (volume, bandwidth) = (now.Volume, now.Bandwidth);
                }

                return grows;
            }).Check(Properties.Times(100));
    }

    private static Relationship Between(Snapshot snapshot, View view, string source, string target) =>
        view.Relationship(snapshot.Number(source), snapshot.Number(target))!.Value;

    private static Relationship? Between(Snapshot snapshot, ViewParameters parameters, string source, string target) =>
        snapshot.View(parameters).Relationship(snapshot.Number(source), snapshot.Number(target));
}
