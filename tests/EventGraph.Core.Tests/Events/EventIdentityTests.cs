using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Core.Tests.Events;

public sealed class EventIdentityTests
{
    public static TheoryData<Event> Other => new(
        EventTestData.Complaint with { Article = "a2" },
        EventTestData.Complaint with { Article = null },
        EventTestData.Complaint with { Trigger = new TextSpan("complaining", 746, 757) },
        EventTestData.Complaint with { Source = EventTestData.Complaint.Source! with { Actor = ActorId.Country("TJK") } },
        EventTestData.Complaint with { Target = null },
        EventTestData.Complaint with { Type = EventType.Reject },
        EventTestData.Complaint with { Mode = null },
        EventTestData.Complaint with { Change = InfluenceChange.Gain },
        EventTestData.Complaint with { Status = EventStatus.Negated },
        EventTestData.Complaint with { Date = new DateOnly(2022, 10, 15) });

    [Fact]
    public void The_same_statement_has_the_same_id_however_sure_the_coder_was()
    {
        string id = EventIdentity.Of(EventTestData.Complaint);
        Assert.Matches("^[0-9a-f]{32}$", id);
        Assert.Equal(id, EventIdentity.Of(EventTestData.Complaint with { Confidence = 0.1, Why = "another rule", Id = "other", Mentions = 3 }));
    }

    [Theory]
    [MemberData(nameof(Other))]
    public void Another_statement_has_another_id(Event other) =>
        Assert.NotEqual(EventIdentity.Of(EventTestData.Complaint), EventIdentity.Of(other));

    [Fact]
    public void Ids_sort_by_date_so_that_those_of_one_day_lie_together()
    {
        string earlier = EventIdentity.Of(EventTestData.Complaint with { Date = new DateOnly(1999, 12, 31), Article = "z" });
        string later = EventIdentity.OfRow("gdelt", new DateOnly(2000, 1, 1), "1");

        Assert.True(string.CompareOrdinal(earlier, later) < 0);
        Assert.Equal(later[..8], EventIdentity.OfRow("icews", new DateOnly(2000, 1, 1), "2")[..8]);
    }

    [Fact]
    public void Rows_of_two_data_sets_are_two_events_and_the_same_row_is_one()
    {
        DateOnly date = new(2018, 1, 1);
        Assert.Equal(EventIdentity.OfRow("gdelt", date, "17"), EventIdentity.OfRow("gdelt", date, "17"));
        Assert.NotEqual(EventIdentity.OfRow("gdelt", date, "17"), EventIdentity.OfRow("icews", date, "17"));
        Assert.NotEqual(EventIdentity.OfRow("gdelt", date, "17"), EventIdentity.OfRow("gdelt", date, "18"));
    }

    [Fact]
    public void Parts_are_kept_apart()
    {
        Assert.NotEqual(EventIdentity.Hash("ab", "c"), EventIdentity.Hash("a", "bc"));
        Assert.NotEqual(EventIdentity.Hash("a", null), EventIdentity.Hash("a", ""));
        Assert.NotEqual(EventIdentity.Hash("a"), EventIdentity.Hash("a", null));
    }
}
