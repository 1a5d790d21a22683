using EventGraph.Actors;

namespace EventGraph.Core.Tests.Actors;

public sealed class DefaultGazetteerTests
{
    private static readonly ActorId Turkey = ActorId.Country("TUR");
    private static readonly ActorId Kazakhstan = ActorId.Country("KAZ");
    private static readonly ActorId EuropeanUnion = ActorId.Parse("bloc:eu");

    [Theory]
    [InlineData("2016-05-23", "Ahmet Davutoğlu")]
    [InlineData("2016-05-24", "Binali Yıldırım")]
    [InlineData("2018-07-09", "Binali Yıldırım")]
    [InlineData("2019-01-01", null)]
    public void Turkey_has_a_prime_minister_until_the_office_ends(string day, string? name) =>
        Assert.Equal(name, Gazetteer.Default.Holder("prime-minister", Turkey, Day(day))?.Name);

    [Theory]
    [InlineData("2019-03-19", "person:nursultan-nazarbayev")]
    [InlineData("2019-03-20", "person:kassym-jomart-tokayev")]
    [InlineData("2022-10-14", "person:kassym-jomart-tokayev")]
    public void The_president_of_Kazakhstan_is_the_one_of_the_day(string day, string id) =>
        Assert.Equal(id, Gazetteer.Default.Holder("president", Kazakhstan, Day(day))?.Id.Value);

    [Theory]
    [InlineData("TJK", "2022-10-14", "person:emomali-rahmon")]
    [InlineData("CHN", "2022-10-14", "person:xi-jinping")]
    [InlineData("DEU", "2022-10-14", "person:olaf-scholz")]
    [InlineData("GBR", "2022-10-14", "person:liz-truss")]
    [InlineData("TUR", "2010-01-01", "person:recep-tayyip-erdogan")]
    [InlineData("BLR", "2022-10-14", "person:alexander-lukashenko")]
    [InlineData("RUS", "1990-12-01", "person:mikhail-gorbachev")]
    public void A_leader_is_whoever_rules_on_the_day(string country, string day, string id)
    {
        Assert.Equal(id, Gazetteer.Default.LeaderOf(ActorId.Country(country), Day(day))?.Id.Value);
        Assert.Equal(id, Gazetteer.Default.HolderNamed("leader", ActorId.Country(country), Day(day))?.Id.Value);
    }

    [Fact]
    public void The_United_Kingdom_is_a_member_of_the_European_Union_until_it_left()
    {
        Assert.Contains(ActorId.Country("GBR"), Gazetteer.Default.MembersOf(EuropeanUnion, Day("2020-01-31")));
        Assert.DoesNotContain(ActorId.Country("GBR"), Gazetteer.Default.MembersOf(EuropeanUnion, Day("2020-02-01")));
        Assert.Equal(27, Gazetteer.Default.MembersOf(EuropeanUnion, Day("2020-02-01")).Length);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
