using System.Net;
using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Plover;

namespace EventGraph.Gateway.Tests.Paths;

public sealed class PathTests(GatewayFixture gateway)
{
    private const double Tolerance = 1e-9;

    [Fact]
    public async Task The_strongest_path_comes_first_and_every_hop_shows_its_sentences()
    {
        long position = await AppendTriangleAsync();
        JsonElement answer = await gateway.Api.GetAsync($"/v1/paths?from=Peru&to=Bolivia&as_of=2019-06-30&min_position={position}");

        // Peru reaches Chile alone; Chile's five events outweigh Peru's one on Bolivia.
        double direct = Sample.Activity / (2 + (6 * Sample.Activity));
        double through = 5 * Sample.Activity / (2 + (5 * Sample.Activity)) * (5 * Sample.Activity / (2 + (6 * Sample.Activity)));
        JsonElement paths = answer.GetProperty("data");
        Assert.Equal(2, paths.GetArrayLength());
        Assert.Equal(through, paths[0].GetProperty("strength").GetDouble(), Tolerance);
        Assert.Equal(direct, paths[1].GetProperty("strength").GetDouble(), Tolerance);
        JsonElement hop = paths[0].GetProperty("hops")[1];
        Assert.Equal("country:CHL", hop.GetProperty("source").GetProperty("id").GetString());
        Assert.Equal("Bolivia", hop.GetProperty("target").GetProperty("name").GetString());
        Assert.Equal(3, hop.GetProperty("evidence").GetArrayLength());
        Assert.StartsWith("Chile aids Bolivia", hop.GetProperty("evidence")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, hop.GetProperty("valence").GetDouble(), 1e-6);
        Assert.Equal("2019-06-30", hop.GetProperty("last_date").GetString());

        JsonElement meta = answer.GetProperty("meta");
        Assert.True(meta.GetProperty("position").GetInt64() >= position);
        Assert.Equal("country", meta.GetProperty("level").GetString());
        Assert.Equal("influence", meta.GetProperty("mode").GetString());
        Assert.Equal("2019-06-30", meta.GetProperty("as_of").GetString());
        Assert.False(answer.GetProperty("stats").GetProperty("truncated").GetBoolean());
        Assert.True(answer.GetProperty("stats").GetProperty("expanded").GetInt64() > 0);
    }

    [Fact]
    public async Task Both_engines_and_both_modes_answer_alike()
    {
        long position = await AppendTriangleAsync();
        foreach (string mode in (string[])["influence", "contact"])
        {
            string query = $"/v1/paths?from=Peru&to=Bolivia&as_of=2019-06-30&mode={mode}&min_position={position}";
            JsonElement native = await gateway.Api.GetAsync(query);
            JsonElement quikGraph = await gateway.Api.GetAsync(query + "&engine=quikgraph");
            Assert.Equal(native.GetProperty("data").GetRawText(), quikGraph.GetProperty("data").GetRawText());
        }
    }

    [Fact]
    public async Task Bounds_on_paths_hops_and_evidence_hold()
    {
        long position = await AppendTriangleAsync();
        string query = $"/v1/paths?from=Peru&to=Bolivia&as_of=2019-06-30&min_position={position}";
        Assert.Equal(1, (await gateway.Api.GetAsync(query + "&k=1")).GetProperty("data").GetArrayLength());
        JsonElement direct = (await gateway.Api.GetAsync(query + "&max_hops=1")).GetProperty("data");
        Assert.Equal(1, direct[0].GetProperty("hops").GetArrayLength());
        JsonElement hop = (await gateway.Api.GetAsync(query + "&evidence=5")).GetProperty("data")[0].GetProperty("hops")[1];
        Assert.Equal(5, hop.GetProperty("evidence").GetArrayLength());
        Assert.Equal(1, hop.GetProperty("evidence").EnumerateArray().Sum(e => e.GetProperty("share").GetDouble()), Tolerance);
    }

    [Fact]
    public async Task No_path_is_an_empty_list()
    {
        JsonElement answer = await gateway.Api.GetAsync("/v1/paths?from=Andorra&to=Liechtenstein");
        Assert.Equal(0, answer.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_leader_at_country_level_means_the_country()
    {
        JsonElement answer = await gateway.Api.GetAsync("/v1/paths?from=Putin&to=Liechtenstein&as_of=2022-10-18");
        Assert.Equal("country:RUS", answer.GetProperty("meta").GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("/v1/paths?from=Peru&to=Peru", "to")]
    [InlineData("/v1/paths?from=Putin&to=Russia&as_of=2022-10-18", "to")]
    [InlineData("/v1/paths?from=Peru&to=Chile&since=2020-01-01&until=2019-01-01", "since")]
    [InlineData("/v1/paths?from=Peru&to=Chile&half_life=NaN", "half_life")]
    [InlineData("/v1/paths?from=Peru&to=Chile&max_hops=99", "max_hops")]
    [InlineData("/v1/paths?from=Peru&to=Chile&k=-1", "k")]
    [InlineData("/v1/paths?from=Peru&to=Chile&k=1&k=2", "k")]
    [InlineData("/v1/paths?from=Peru&to=Chile&mode=0", "mode")]
    [InlineData("/v1/paths?from=Peru&to=Chile&as_of=9999-01-01", "as_of")]
    [InlineData("/v1/paths?from=Peru&to=Chile&as_of=18.10.2022", "as_of")]
    [InlineData("/v1/paths?from=Peru&to=Chile&types=ACCUSE,WAR", "types")]
    [InlineData("/v1/paths?from=Peru&to=Chile&min_confidence=0.6", "min_confidence")]
    [InlineData("/v1/paths?from=Peru&to=Chile&max-hops=2", "max-hops")]
    [InlineData("/v1/paths?from=Peru", "to")]
    public async Task What_no_query_may_ask_is_a_400_that_names_the_parameter(string path, string parameter)
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, path);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _), problem.ToString());
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_with_the_list_of_those_allowed()
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, "/v1/paths?from=Peru&to=Chile&hops=3");
        Assert.Contains("max_hops", problem.GetProperty("allowed").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task An_unknown_end_is_a_404_with_suggestions()
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, "/v1/paths?from=Peru&to=Bolivja");
        Assert.Equal("to", problem.GetProperty("parameter").GetString());
        Assert.Contains("country:BOL", problem.GetProperty("suggestions").EnumerateArray().Select(s => s.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_position_that_the_log_never_reaches_is_a_504_that_says_where_it_stands()
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.GatewayTimeout, "/v1/paths?from=Peru&to=Chile&min_position=999999999999");
        Assert.Contains("min_position", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private Task<long> AppendTriangleAsync() => gateway.AppendAsync(
    [
        Sample.Event("country:PER", EventType.Aid, "country:BOL", "2019-06-30", "Peru aids Bolivia."),
        .. Enumerable.Range(1, 5).Select(n => Sample.Event("country:PER", EventType.Aid, "country:CHL", "2019-06-30", $"Peru aids Chile {n}.")),
        .. Enumerable.Range(1, 5).Select(n => Sample.Event("country:CHL", EventType.Aid, "country:BOL", "2019-06-30", $"Chile aids Bolivia {n}.")),
    ]);
}
