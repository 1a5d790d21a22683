using EventGraph.Core.Tests.Events;
using EventGraph.Events;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Core.Tests.Relationships;

public sealed class FoldTests
{
    private static readonly DateOnly Recorded = new(2022, 10, 18);

    [Fact]
    public void An_event_folds_by_its_ends_type_days_and_confidence()
    {
        Event complaint = EventTestData.Complaint;
        Assert.Equal(
            new FoldKey(complaint.Source!.Actor, complaint.Target!.Actor, EventType.Accuse, complaint.Date, Recorded, ConfidenceBand.High),
            FoldKey.Of(complaint, Recorded));
    }

    [Theory]
    [InlineData(0.0, ConfidenceBand.Doubtful)]
    [InlineData(0.2499, ConfidenceBand.Doubtful)]
    [InlineData(0.25, ConfidenceBand.Low)]
    [InlineData(0.5, ConfidenceBand.Fair)]
    [InlineData(0.75, ConfidenceBand.High)]
    [InlineData(1.0, ConfidenceBand.High)]
    public void Confidence_falls_into_four_bands(double confidence, ConfidenceBand band) =>
        Assert.Equal(band, FoldKey.Of(EventTestData.Complaint with { Confidence = confidence }, Recorded).Band);

    public static TheoryData<Event> Weightless => new(
        EventTestData.Complaint with { Source = null },
        EventTestData.Complaint with { Target = null },
        EventTestData.Complaint with { Target = EventTestData.Complaint.Source },
        EventTestData.Complaint with { Status = EventStatus.Negated },
        EventTestData.Complaint with { Status = EventStatus.Future },
        EventTestData.Complaint with { Change = InfluenceChange.Loss });

    [Theory]
    [MemberData(nameof(Weightless))]
    public void What_does_not_weigh_does_not_fold(Event statement)
    {
        Assert.False(statement.Weighs);
        Assert.Throws<InvalidOperationException>(() => FoldKey.Of(statement, Recorded));
    }

    [Fact]
    public void Activity_counts_mentions_by_their_logarithm_and_sources_by_their_reliability()
    {
        FoldValue value = FoldValue.Of(EventTestData.Complaint with { Mentions = 4, Reliability = 0.5, Intensity = -3 });
        double activity = 0.5 * (1 + Math.Log(5));
        Assert.Equal((1, 0.0), (value.Count, value.Cooperation));
        Assert.Equal(activity, value.Activity, FoldValue.Unit);
        Assert.Equal(activity * 0.3, value.Conflict, FoldValue.Unit);
    }

    [Fact]
    public void Cooperation_and_conflict_are_told_apart_and_sums_add_member_by_member()
    {
        FoldValue aid = FoldValue.Of(EventTestData.Complaint with { Intensity = 10 });
        FoldValue assault = FoldValue.Of(EventTestData.Complaint with { Intensity = -9 });
        double activity = 1 + Math.Log(2);
        Assert.Equal(0, aid.Conflict);
        Assert.Equal(activity, aid.Cooperation, FoldValue.Unit);
        Assert.Equal(new FoldValue(2, 2 * aid.Activity, aid.Cooperation, assault.Conflict), aid + assault);
        Assert.Equal(0, FoldValue.Of(EventTestData.Complaint with { Intensity = 0 }).Conflict);
    }
}
