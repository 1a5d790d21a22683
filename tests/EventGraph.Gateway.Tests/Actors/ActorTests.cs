using System.Net;
using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Plover;

namespace EventGraph.Gateway.Tests.Actors;

public sealed class ActorTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("country:KAZ", "country:KAZ")]
    [InlineData("Kazakhstan", "country:KAZ")]
    [InlineData("KAZ", "country:KAZ")]
    [InlineData("moscow", "country:RUS")]
    [InlineData("Putin", "person:vladimir-putin")]
    [InlineData("Georgia", "country:GEO")]
    public async Task An_id_and_an_unambiguous_name_work_alike(string asked, string id)
    {
        JsonElement actor = await gateway.Api.GetAsync($"/v1/actors/{asked}");
        Assert.Equal(id, actor.GetProperty("data").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_leader_shows_the_offices_with_their_dates()
    {
        JsonElement actor = (await gateway.Api.GetAsync("/v1/actors/person:kassym-jomart-tokayev?as_of=2022-10-18")).GetProperty("data");
        Assert.Equal("person", actor.GetProperty("kind").GetString());
        Assert.Equal("KAZ", actor.GetProperty("country").GetString());
        JsonElement office = actor.GetProperty("offices").EnumerateArray().Single(o => o.GetProperty("title").GetString() == "president");
        Assert.Equal("country:KAZ", office.GetProperty("body").GetProperty("id").GetString());
        Assert.StartsWith("2019-03-", office.GetProperty("from").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bloc_lists_its_members()
    {
        JsonElement actor = (await gateway.Api.GetAsync("/v1/actors/bloc:central-asia")).GetProperty("data");
        Assert.Equal(
            ["country:KAZ", "country:KGZ", "country:TJK", "country:TKM", "country:UZB"],
            actor.GetProperty("members").EnumerateArray().Select(m => m.GetProperty("member").GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_actor_shows_how_much_it_did_and_had_done_to_it_by_type()
    {
        long position = await gateway.AppendAsync(
            Sample.Event("country:FJI", EventType.Accuse, "country:TON", "2019-01-01", "one"),
            Sample.Event("country:FJI", EventType.Accuse, "country:WSM", "1950-01-02", "two"),
            Sample.Event("country:TON", EventType.Aid, "country:FJI", "2019-01-03", "three"));
        JsonElement degree = (await gateway.Api.GetAsync($"/v1/actors/country:FJI?min_position={position}")).GetProperty("data").GetProperty("degree");
        Assert.Equal(2, degree.GetProperty("out").GetProperty("actors").GetInt32());
        Assert.Equal(2, degree.GetProperty("out").GetProperty("by_type").GetProperty("ACCUSE").GetInt32());
        Assert.Equal(1, degree.GetProperty("in").GetProperty("by_type").GetProperty("AID").GetInt32());
    }

    [Fact]
    public async Task An_actor_that_only_the_log_speaks_of_is_found_by_its_name()
    {
        long position = await gateway.AppendAsync(Sample.Event("org:south-sea-bubble-company", EventType.Request, "country:NRU", "2019-01-01"));
        await gateway.Api.GetAsync($"/v1/actors/country:NRU?min_position={position}");
        JsonElement found = await gateway.Api.GetAsync("/v1/actors?q=south-sea-bubble");
        Assert.Equal("org:south-sea-bubble-company", found.GetProperty("data")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_group_is_found_whether_its_slash_is_escaped_or_given_as_a_parameter()
    {
        long position = await gateway.AppendAsync(Sample.Event("group:NRU/media", EventType.Accuse, "country:PLW", "2019-01-01"));
        JsonElement actor = await gateway.Api.GetAsync($"/v1/actors/group:NRU%2Fmedia?min_position={position}");
        Assert.Equal("group:NRU/media", actor.GetProperty("data").GetProperty("id").GetString());
        JsonElement events = await gateway.Api.GetAsync("/v1/events?source=group:NRU/media");
        Assert.Equal(1, events.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task An_unknown_actor_is_a_404_with_suggestions()
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, "/v1/actors/Kazzakhstan");
        Assert.Equal("id", problem.GetProperty("parameter").GetString());
        Assert.Contains("country:KAZ", problem.GetProperty("suggestions").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task An_ambiguous_name_is_a_409_with_the_candidates()
    {
        long position = await gateway.AppendAsync(
            Sample.Event("person:tui-nobody", EventType.Accuse, "country:TUV", "2019-01-01"), Sample.Event("org:tui-nobody", EventType.Accuse, "country:TUV", "2019-01-01"));
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.Conflict, $"/v1/actors/tui-nobody?min_position={position}");
        Assert.Equal(
            ["org:tui-nobody", "person:tui-nobody"],
            problem.GetProperty("candidates").EnumerateArray().Select(s => s.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_search_pages_through_everything_once()
    {
        List<string> ids = [];
        string? cursor = null;
        do
        {
            JsonElement page = await gateway.Api.GetAsync($"/v1/actors?kind=country&limit=37{(cursor is null ? "" : "&cursor=" + cursor)}");
            ids.AddRange(page.GetProperty("data").EnumerateArray().Select(a => a.GetProperty("id").GetString()!));
            cursor = page.GetProperty("meta").GetProperty("next_cursor").GetString();
            Assert.Equal(cursor is not null, page.GetProperty("meta").GetProperty("truncated").GetBoolean());
        }
        while (cursor is not null);

        Assert.True(ids.Count > 190, $"There are {ids.Count} countries.");
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("kaza", "country:KAZ")]
    [InlineData("tokaev", "person:kassym-jomart-tokayev")]
    public async Task Suggestions_follow_what_is_typed_and_forgive_a_mistake(string typed, string id)
    {
        JsonElement found = await gateway.Api.GetAsync($"/v1/actors/suggest?q={typed}&limit=3");
        Assert.Contains(id, found.GetProperty("data").EnumerateArray().Select(a => a.GetProperty("id").GetString()));
        Assert.True(found.GetProperty("data").GetArrayLength() <= 3);
    }
}
