using System.Text.Json;
using EventGraph.Articles;
using EventGraph.Events;

namespace EventGraph.Coding.Tests;

public sealed class ContractTests
{
    private const string Text = "ANKARA (Example) - On Friday Erdogan condemned Israel. \uD83D\uDE00 China's influence in Central Asia is growing.";

    private static readonly CodedArticle Coded = ArticleCoder.Default.Code(Coder.ArticleOf(Text));

    [Fact]
    public void A_line_has_the_members_of_the_contract()
    {
        using JsonDocument line = JsonDocument.Parse(EventJson.Write(Coded.Events[0]));
        JsonElement e = line.RootElement;

        Assert.Equal("test", e.GetProperty("article").GetString());
        Assert.Equal("2022-10-14", e.GetProperty("date").GetString());
        Assert.Equal("day", e.GetProperty("date_precision").GetString());
        Assert.Equal("person:recep-tayyip-erdogan", e.GetProperty("source").GetProperty("actor").GetString());
        Assert.Equal("TUR", e.GetProperty("source").GetProperty("country").GetString());
        Assert.Equal("country:ISR", e.GetProperty("target").GetProperty("actor").GetString());
        Assert.Equal("ACCUSE", e.GetProperty("type").GetString());
        Assert.Equal("disapprove", e.GetProperty("mode").GetString());
        Assert.Equal(3, e.GetProperty("quad").GetInt32());
        Assert.Equal(-2, e.GetProperty("intensity").GetDouble());
        Assert.Equal("actual", e.GetProperty("status").GetString());
        Assert.InRange(e.GetProperty("confidence").GetDouble(), 0.5, 1);
        Assert.Equal("condemned", e.GetProperty("trigger").GetProperty("text").GetString());
        Assert.Contains("condemn", e.GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Offsets_count_UTF16_units_of_the_text_as_given() => Assert.All(Coded.Events, e =>
    {
        Assert.Equal(e.Trigger!.Text, Text[e.Trigger.Start..e.Trigger.End]);
        Assert.Equal(e.Source!.Text, Text[e.Source.Start!.Value..e.Source.End!.Value]);
        Assert.Equal(e.Sentence!.Text, Text[e.Sentence.Start..e.Sentence.End]);
        Assert.InRange(e.Trigger.Start, e.Sentence.Start, e.Sentence.End);
    });

    [Fact]
    public void A_bloc_has_no_country_and_lists_its_members()
    {
        using JsonDocument line = JsonDocument.Parse(EventJson.Write(Coded.Events[^1]));
        JsonElement target = line.RootElement.GetProperty("target");

        Assert.Equal("gain", line.RootElement.GetProperty("change").GetString());
        Assert.Equal(JsonValueKind.Null, target.GetProperty("country").ValueKind);
        Assert.Equal(5, target.GetProperty("members").GetArrayLength());
    }

    [Fact]
    public void The_same_article_gives_the_same_lines() => Assert.Equal(
        Coded.Events.Select(EventJson.Write),
        ArticleCoder.Default.Code(Coder.ArticleOf(Text), TestContext.Current.CancellationToken).Events.Select(EventJson.Write));

    [Fact]
    public void Ids_are_those_of_the_statement() => Assert.All(Coded.Events, e => Assert.Equal(EventIdentity.Of(e), e.Id));
}
