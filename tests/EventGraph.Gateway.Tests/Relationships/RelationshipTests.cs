using System.Net;
using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Plover;

namespace EventGraph.Gateway.Tests.Relationships;

public sealed class RelationshipTests(GatewayFixture gateway)
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task A_relationship_weighs_as_the_formulas_say()
    {
        long position = await gateway.AppendAsync(
            Sample.Event("country:HTI", EventType.Aid, "country:DOM", "2019-06-30", "one"),
            Sample.Event("country:HTI", EventType.Accuse, "country:DOM", "2019-01-01", "two"),
            Sample.Event("country:CUB", EventType.Aid, "country:DOM", "2019-06-30", "three"));
        JsonElement data = (await gateway.Api.GetAsync($"/v1/relationships/Haiti/DOM?as_of=2019-06-30&min_position={position}")).GetProperty("data");

        double volume = Sample.Activity * (1 + Math.Pow(2, -1));
        double cooperation = Sample.Activity * 1;
        double conflict = Sample.Activity * 0.5 * 0.3;
        Assert.Equal(volume, data.GetProperty("volume").GetDouble(), Tolerance);
        Assert.Equal(1 - Math.Exp(-volume / 5), data.GetProperty("bandwidth").GetDouble(), Tolerance);
        Assert.Equal(volume / (2 + volume + Sample.Activity), data.GetProperty("dependence").GetDouble(), Tolerance);
        Assert.Equal((cooperation - conflict) / (cooperation + conflict), data.GetProperty("valence").GetDouble(), 1e-6);
        Assert.Equal(2, data.GetProperty("events").GetInt32());
        Assert.Equal("2019-01-01", data.GetProperty("first_date").GetString());
        Assert.Equal("2019-06-30", data.GetProperty("last_date").GetString());
        Assert.Equal(["AID", "ACCUSE"], data.GetProperty("by_type").EnumerateArray().Select(t => t.GetProperty("type").GetString()!));
        Assert.Equal(volume, data.GetProperty("by_type").EnumerateArray().Sum(t => t.GetProperty("volume").GetDouble()), Tolerance);
    }

    [Fact]
    public async Task At_country_level_a_leader_and_a_bloc_are_evidence_for_their_countries()
    {
        // The person holds the office on the event's date; the bloc's event is divided among its five members.
        long position = await gateway.AppendAsync(
            Sample.Event("person:emomali-rahmon", EventType.Request, "country:VUT", "2019-06-30", "Respect, said Rahmon."),
            Sample.Event("bloc:central-asia", EventType.Agree, "country:VUT", "2019-06-30", "They agreed."));
        string query = $"as_of=2019-06-30&min_position={position}";
        JsonElement detail = (await gateway.Api.GetAsync($"/v1/relationships/Tajikistan/country:VUT?{query}")).GetProperty("data");
        Assert.Equal(Sample.Activity * 1.2, detail.GetProperty("volume").GetDouble(), Tolerance);
        Assert.Equal(
            ["person:emomali-rahmon", "bloc:central-asia"],
            detail.GetProperty("contributions").EnumerateArray().Select(c => c.GetProperty("source").GetProperty("id").GetString()!));

        JsonElement evidence = (await gateway.Api.GetAsync($"/v1/relationships/Tajikistan/country:VUT/evidence?{query}")).GetProperty("data");
        Assert.Equal(1, evidence.EnumerateArray().Sum(e => e.GetProperty("share").GetDouble()), Tolerance);
        Assert.Contains("Respect, said Rahmon.", evidence.EnumerateArray().Select(e => e.GetProperty("sentence").GetString()));

        await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, $"/v1/relationships/Tajikistan/country:VUT?{query}&level=actor");
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, $"/v1/relationships/bloc:central-asia/country:VUT?{query}");
        Assert.Contains("country:TJK", problem.GetProperty("errors").GetProperty("source")[0].GetString(), StringComparison.Ordinal);
        await gateway.Api.GetAsync($"/v1/relationships/bloc:central-asia/country:VUT?{query}&level=actor");
    }

    [Fact]
    public async Task Evidence_comes_page_by_page_the_newest_first_and_every_event_once()
    {
        long position = await gateway.AppendAsync([.. Enumerable.Range(1, 25).Select(
            day => Sample.Event("country:SLB", EventType.Consult, "country:KIR", $"2019-03-{day:00}", $"Talk {day}."))]);
        List<string> sentences = [];
        string? cursor = null;
        do
        {
            JsonElement page = await gateway.Api.GetAsync(
                $"/v1/relationships/country:SLB/country:KIR/evidence?as_of=2019-04-01&limit=10&min_position={position}{(cursor is null ? "" : "&cursor=" + cursor)}");
            sentences.AddRange(page.GetProperty("data").EnumerateArray().Select(e => e.GetProperty("sentence").GetString()!));
            cursor = page.GetProperty("meta").GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(Enumerable.Range(1, 25).Reverse().Select(day => $"Talk {day}."), sentences);
    }

    [Fact]
    public async Task An_actors_relationships_come_largest_first_page_by_page_in_either_direction()
    {
        string[] targets = ["BRB", "GRD", "LCA", "VCT", "ATG"];
        long position = await gateway.AppendAsync([.. targets.SelectMany(
            (target, i) => Enumerable.Range(0, i + 1).Select(n => Sample.Event("country:DMA", EventType.Aid, "country:" + target, "2019-03-01", $"{target} {n}")))]);
        List<string> found = [];
        string? cursor = null;
        do
        {
            JsonElement page = await gateway.Api.GetAsync(
                $"/v1/actors/country:DMA/relationships?as_of=2019-03-01&limit=2&min_position={position}{(cursor is null ? "" : "&cursor=" + cursor)}");
            found.AddRange(page.GetProperty("data").EnumerateArray().Select(r => r.GetProperty("target").GetProperty("id").GetString()![^3..]));
            cursor = page.GetProperty("meta").GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        Assert.Equal(targets.Reverse(), found);
        JsonElement into = await gateway.Api.GetAsync($"/v1/actors/country:BRB/relationships?direction=in&as_of=2019-03-01&min_position={position}");
        Assert.Equal("country:DMA", into.GetProperty("data")[0].GetProperty("source").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_view_counts_only_the_types_days_and_confidence_asked_for()
    {
        long position = await gateway.AppendAsync(
            Sample.Event("country:JAM", EventType.Aid, "country:BHS", "2019-03-01", "one", confidence: 0.3),
            Sample.Event("country:JAM", EventType.Accuse, "country:BHS", "2019-03-05", "two", confidence: 0.9));
        async Task<int> EventsAsync(string query) => (await gateway.Api.GetAsync(
            $"/v1/relationships/country:JAM/country:BHS?as_of=2019-03-10&min_position={position}&{query}")).GetProperty("data").GetProperty("events").GetInt32();

        Assert.Equal(2, await EventsAsync("half_life=30"));
        Assert.Equal(1, await EventsAsync("types=AID"));
        Assert.Equal(2, await EventsAsync("types=aid,ACCUSE"));
        Assert.Equal(1, await EventsAsync("since=2019-03-02"));
        Assert.Equal(1, await EventsAsync("until=2019-03-02"));
        Assert.Equal(1, await EventsAsync("min_confidence=0.5"));
        await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, $"/v1/relationships/country:JAM/country:BHS?as_of=2019-02-01&min_position={position}");
        await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, $"/v1/relationships/country:JAM/country:BHS?known_at=2019-03-10&min_position={position}");
    }
}
