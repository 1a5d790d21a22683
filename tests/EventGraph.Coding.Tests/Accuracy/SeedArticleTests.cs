using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding.Tests.Gold;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Accuracy;

/// <summary>What the graph must hold after the seed article, row by row, with the sentence of each; and what it must not.</summary>
public sealed class SeedArticleTests
{
    private static readonly Lazy<CodedArticle> Coded = new(() => ArticleCoder.Default.Code(
        Repository.ReadArticle(Path.Combine(Repository.Seeds, "central-asia-2022.txt")), TestContext.Current.CancellationToken));

    public static TheoryData<int, string, string, EventType, string> Rows => new()
    {
        { 1, "country:RUS", "country:UKR", EventType.Assault, "its war in Ukraine" },
        { 2, "bloc:west", "country:RUS", EventType.Coerce, "Western sanctions" },
        { 3, "bloc:central-asia", "country:RUS", EventType.Influence, "raising their stature in Moscow" },
        { 4, "bloc:central-asia", "country:RUS", EventType.Depend, "turning to their markets" },
        { 5, "person:emomali-rahmon", "person:vladimir-putin", EventType.Accuse, "7-minute outburst" },
        { 6, "person:emomali-rahmon", "country:RUS", EventType.Request, "We want respect" },
        { 7, "person:emomali-rahmon", "country:RUS", EventType.Accuse, "attitude has not improved" },
        { 8, "person:vladimir-putin", "bloc:central-asia", EventType.Request, "called on his southern neighbors" },
        { 9, "person:kassym-jomart-tokayev", "-", EventType.Accuse, "complained about personal attacks" },
        { 10, "group:RUS/media", "country:KAZ", EventType.Accuse, "frequent criticism" },
        { 11, "person:kassym-jomart-tokayev", "person:alexander-lukashenko", EventType.Accuse, "provocative behavior" },
        { 12, "person:vladimir-putin", "person:alexander-lukashenko", EventType.Proxy, "proxy" },
        { 13, "country:RUS", "country:KAZ", EventType.Patron, "regional sentinel" },
        { 13, "country:RUS", "country:UZB", EventType.Patron, "regional sentinel" },
        { 14, "country:CHN", "bloc:central-asia", EventType.Influence, "expected to strengthen" },
        { 15, "country:RUS", "country:CHN", EventType.Concede, "ceding to China" },
        { 16, "country:CHN", "bloc:central-asia", EventType.Patron, "big protector" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void It_holds_the_row_with_its_sentence(int row, string source, string target, EventType type, string words)
    {
        Event? found = Coded.Value.Events.FirstOrDefault(e =>
            e.Type == type && e.Source?.Actor.Value == source && (e.Target?.Actor.Value ?? "-") == target && e.Sentence!.Text.Contains(words, StringComparison.Ordinal));

        Assert.True(found is not null, $"Row {row}: no {type} from {source} to {target} out of '{words}'.");
    }

    [Fact]
    public void The_war_happened_and_the_sanctions_restrict()
    {
        Assert.Contains(Find("country:RUS", "country:UKR", EventType.Assault).Status, new[] { EventStatus.Actual, EventStatus.Historical });
        Assert.Equal("restrict", Find("bloc:west", "country:RUS", EventType.Coerce).Mode);
    }

    [Fact]
    public void Central_Asia_is_one_actor_and_lists_its_five_members()
    {
        Event claim = Find("bloc:central-asia", "country:RUS", EventType.Influence);

        Assert.Equal(InfluenceChange.Gain, claim.Change);
        Assert.Null(claim.Source!.Country);
        Assert.Equal(["KAZ", "KGZ", "TJK", "TKM", "UZB"], claim.Source.Members!.Value);
    }

    [Fact]
    public void The_outburst_is_dated_to_the_week_before_the_story()
    {
        Event outburst = Find("person:emomali-rahmon", "person:vladimir-putin", EventType.Accuse);

        Assert.Equal((new DateOnly(2022, 10, 10), DatePrecision.Week), (outburst.Date, outburst.DatePrecision));
    }

    [Fact]
    public void Chinas_gain_is_expected_and_at_the_expense_of_Russia()
    {
        Event claim = Find("country:CHN", "bloc:central-asia", EventType.Influence);

        Assert.Equal((InfluenceChange.Gain, EventStatus.Future, "country:RUS"), (claim.Change, claim.Status, claim.Rival?.Actor.Value));
    }

    [Fact]
    public void Nobody_of_the_byline_and_the_biography_acts()
    {
        int story = Coded.Value.Events.Max(e => e.Sentence!.End);
        string text = Repository.ReadArticle(Path.Combine(Repository.Seeds, "central-asia-2022.txt")).Text;

        Assert.True(story <= text.IndexOf("Source: News Beast", StringComparison.Ordinal));
        Assert.DoesNotContain(Actors(), a => a.Value.Contains("neff", StringComparison.Ordinal) || a.Value.Contains("beast", StringComparison.Ordinal));
    }

    [Fact]
    public void Kazakhstan_and_Uzbekistan_do_nothing_against_Russia() =>
        Assert.DoesNotContain(Coded.Value.Events, e => e.Source?.Actor.Value is "country:KAZ" or "country:UZB" && e.Target?.Actor.Value == "country:RUS" && e.Status == EventStatus.Actual);

    [Fact]
    public void That_Putin_listened_is_no_act() =>
        Assert.DoesNotContain(Coded.Value.Events, e => e.Sentence!.Text.StartsWith("Putin listened", StringComparison.Ordinal));

    [Fact]
    public void The_adviser_who_is_quoted_is_no_party() =>
        Assert.DoesNotContain(Actors(), a => a.Value == "person:alisher-ilhamov");

    private static IEnumerable<ActorId> Actors() => Coded.Value.Events.SelectMany(e => new[] { e.Source?.Actor, e.Target?.Actor, e.Rival?.Actor }).OfType<ActorId>();

    private static Event Find(string source, string target, EventType type) =>
        Assert.Single(Coded.Value.Events, e => e.Type == type && e.Source?.Actor.Value == source && e.Target?.Actor.Value == target && !(type == EventType.Accuse && e.DatePrecision == DatePrecision.Day));
}
