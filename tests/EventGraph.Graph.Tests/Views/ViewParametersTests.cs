using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Graph.Views;

public sealed class ViewParametersTests
{
    public static TheoryData<ViewParameters, string> Bad => new()
    {
        { new ViewParameters(Feed.Today) { HalfLifeDays = 0 }, "half_life" },
        { new ViewParameters(Feed.Today) { HalfLifeDays = -1 }, "half_life" },
        { new ViewParameters(Feed.Today) { HalfLifeDays = double.NaN }, "half_life" },
        { new ViewParameters(Feed.Today) { HalfLifeDays = double.PositiveInfinity }, "half_life" },
        { new ViewParameters(Feed.Today) { Since = Feed.Today.AddDays(-1), Until = Feed.Today.AddDays(-2) }, "since" },
        { new ViewParameters(Feed.Today) { Since = Feed.Today.AddDays(1) }, "since" },
        { new ViewParameters(Feed.Today) { Types = default }, "types" },
        { new ViewParameters(Feed.Today) { MinConfidence = (ConfidenceBand)9 }, "min_confidence" },
        { new ViewParameters(Feed.Today) { Level = (Level)9 }, "level" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_parameter_is_named(ViewParameters parameters, string name)
    {
        ParameterProblem problem = Assert.Single(parameters.Problems());
        Assert.Equal(name, problem.Parameter);
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => Feed.Snapshot().View(parameters)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_good() => Assert.Empty(new ViewParameters(Feed.Today).Problems());

    [Fact]
    public void Equal_parameters_give_the_same_view_and_the_last_used_are_kept()
    {
        ViewParameters One() => new(Feed.Today) { Types = EventTypeSet.Of(EventType.Accuse, EventType.Aid), Since = Feed.Today.AddDays(-30) };
        Snapshots.Snapshot snapshot = Feed.Snapshot(Feed.Cell("country:RUS", "country:KAZ"));
        View view = snapshot.View(One());
        for (int i = 0; i < 100; i++)
        {
            Assert.NotSame(view, snapshot.View(new ViewParameters(Feed.Today.AddDays(i))));
            Assert.Same(view, snapshot.View(One()));
        }
    }

    [Fact]
    public void Type_sets_hold_what_they_were_made_of()
    {
        EventTypeSet set = EventTypeSet.Of(EventType.Agree, EventType.Influence);
        Assert.True(set.Contains(EventType.Agree));
        Assert.True(set.Contains(EventType.Influence));
        Assert.False(set.Contains(EventType.Consult));
        Assert.All(Ontology.Types, t => Assert.True(EventTypeSet.All.Contains(t.Type)));
        Assert.Equal(EventTypeSet.Of(EventType.Influence, EventType.Agree), set);
    }
}
