using System.Text.Json;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Core.Tests.Events;

public sealed class EventJsonTests
{
    private const string Line =
        """{"article":"a1","id":"0123456789abcdef0123456789abcdef","date":"2022-10-14","date_precision":"day","source":{"actor":"person:emomali-rahmon","name":"Emomali Rahmon","country":"TJK","text":"Imomali Rahmon","start":700,"end":714},"target":{"actor":"country:RUS","name":"Russia","country":"RUS","text":"Moscow","start":760,"end":766},"type":"ACCUSE","mode":"disapprove","contexts":["diplomatic"],"quad":3,"intensity":-2,"status":"actual","confidence":0.82,"sentence":{"index":4,"start":640,"end":802,"text":"Rahmon was “complaining” again."},"trigger":{"text":"complaining","start":745,"end":756},"why":"verb complain, subject nsubj"}""";

    [Fact]
    public void An_event_is_one_line_with_the_members_of_the_contract_in_its_order() =>
        Assert.Equal(Line, EventJson.Write(EventTestData.Complaint));

    [Fact]
    public void What_is_written_reads_back_and_writes_the_same() => Assert.Equal(Line, EventJson.Write(EventJson.Read(Line)));

    [Fact]
    public void A_claim_says_its_change_and_rival_and_a_bloc_its_members()
    {
        Event claim = EventTestData.Complaint with
        {
            Type = EventType.Influence,
            Mode = null,
            Target = EventTestData.CentralAsia,
            Change = InfluenceChange.Gain,
            Rival = EventTestData.Complaint.Target,
            Status = EventStatus.Future,
            Intensity = 5,
        };
        JsonElement json = JsonDocument.Parse(EventJson.Write(claim)).RootElement;
        Assert.Equal("INFLUENCE", json.GetProperty("type").GetString());
        Assert.Equal("gain", json.GetProperty("change").GetString());
        Assert.Equal("future", json.GetProperty("status").GetString());
        Assert.Equal("country:RUS", json.GetProperty("rival").GetProperty("actor").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("quad").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("mode").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("target").GetProperty("country").ValueKind);
        Assert.Equal(["KAZ", "KGZ", "TJK", "TKM", "UZB"], json.GetProperty("target").GetProperty("members").EnumerateArray().Select(m => m.GetString()));
        Assert.Equal(EventJson.Write(claim), EventJson.Write(EventJson.Read(EventJson.Write(claim))));
    }

    [Fact]
    public void A_source_or_target_that_the_text_does_not_name_is_null() =>
        Assert.Contains("\"target\":null", EventJson.Write(EventTestData.Complaint with { Target = null }), StringComparison.Ordinal);

    [Fact]
    public void Mentions_and_reliability_show_where_they_are_not_ordinary()
    {
        string json = EventJson.Write(EventTestData.Complaint with { Mentions = 4, Reliability = 0.5 });
        Assert.Contains("\"mentions\":4,\"reliability\":0.5", json, StringComparison.Ordinal);
        Event read = EventJson.Read(json);
        Assert.Equal((4, 0.5), (read.Mentions, read.Reliability));
    }

    [Theory]
    [InlineData("\"ACCUSE\"", "\"YIELD\"", "YIELD")]
    [InlineData("\"country:RUS\"", "\"Russia\"", "country:XXX")]
    [InlineData("\"actual\"", "\"maybe\"", "status")]
    [InlineData("\"2022-10-14\"", "\"yesterday\"", "date")]
    public void A_word_that_is_none_is_refused_by_name(string from, string to, string named) =>
        Assert.Contains(named, Assert.ThrowsAny<JsonException>(() => EventJson.Read(Line.Replace(from, to, StringComparison.Ordinal))).Message, StringComparison.Ordinal);
}
