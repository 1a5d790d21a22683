using EventGraph.Actors;

namespace EventGraph.Core.Tests.Actors;

public sealed class ActorIdTests
{
    [Theory]
    [InlineData("country:KAZ", ActorKind.Country, "KAZ", "KAZ")]
    [InlineData("person:kassym-jomart-tokayev", ActorKind.Person, "kassym-jomart-tokayev", null)]
    [InlineData("org:csto", ActorKind.Organisation, "csto", null)]
    [InlineData("bloc:central-asia", ActorKind.Bloc, "central-asia", null)]
    [InlineData("group:RUS/media", ActorKind.Group, "RUS/media", "RUS")]
    [InlineData("group:rebels", ActorKind.Group, "rebels", null)]
    public void An_id_says_what_it_names(string text, ActorKind kind, string local, string? country)
    {
        ActorId id = ActorId.Parse(text);
        Assert.Equal((text, kind, local, country), (id.Value, id.Kind, id.Local, id.CountryCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("KAZ")]
    [InlineData("country:")]
    [InlineData("country:kaz")]
    [InlineData("country:KAZA")]
    [InlineData("person:")]
    [InlineData("person:Vladimir-Putin")]
    [InlineData("person:-putin")]
    [InlineData("person:putin-")]
    [InlineData("person:vladimir putin")]
    [InlineData("person:erdoğan")]
    [InlineData("group:RUS/")]
    [InlineData("group:/media")]
    [InlineData("group:rus/media")]
    [InlineData("Country:KAZ")]
    [InlineData("planet:mars")]
    public void What_is_no_id_does_not_parse(string? text) => Assert.False(ActorId.TryParse(text, out _));

    [Fact]
    public void An_id_is_at_most_120_characters_long()
    {
        string longest = "person:" + new string('a', ActorId.MaxLength - "person:".Length);
        Assert.True(ActorId.TryParse(longest, out _));
        Assert.False(ActorId.TryParse(longest + "a", out _));
    }

    [Fact]
    public void A_text_that_is_no_id_is_told_what_ids_look_like() =>
        Assert.Contains(ActorId.Shape, Assert.Throws<FormatException>(() => ActorId.Parse("Kazakhstan")).Message, StringComparison.Ordinal);

    [Fact]
    public void Ids_are_equal_and_ordered_by_their_text()
    {
        ActorId kazakhstan = ActorId.Country("KAZ");
        ActorId russia = ActorId.Country("RUS");
        Assert.Equal(kazakhstan, ActorId.Parse("country:KAZ"));
        Assert.Equal(kazakhstan.GetHashCode(), ActorId.Parse("country:KAZ").GetHashCode());
        Assert.True(kazakhstan < russia && russia > kazakhstan && kazakhstan != russia);
        Assert.Equal("group:RUS/media", ActorId.Group("RUS", "media").Value);
        Assert.Equal("group:rebels", ActorId.Group(null, "rebels").Value);
    }

    [Fact]
    public void An_id_that_was_never_set_cannot_be_read() => Assert.Throws<InvalidOperationException>(() => default(ActorId).Value);
}
