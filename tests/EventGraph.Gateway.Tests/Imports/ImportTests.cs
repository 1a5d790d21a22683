using System.Net;
using System.Text;
using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Imports;

public sealed class ImportTests(GatewayFixture gateway)
{
    [Fact]
    public async Task Rows_that_are_wrong_cost_themselves_only_and_can_be_read_with_their_reasons()
    {
        const string Rows = """
            date,source,target,type
            1999-03-24,Serbia,Kosovo,ASSAULT
            1999-02-30,Serbia,Kosovo,ASSAULT
            1999-03-25,Serbia,Kosovo,SHOUT
            1999-03-26,Serbia,Kosovo,ASSAULT
            """;
        (HttpStatusCode status, JsonElement job) = await PostAsync("csv", Rows);

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal((4, 2), (job.GetProperty("rows").GetInt32(), job.GetProperty("accepted").GetInt32()));
        Assert.Equal("""{"bad_date":1,"unknown_code":1}""", job.GetProperty("rejected").GetRawText());
        JsonElement[] rejected = [.. (await gateway.Client.GetStringAsync(job.GetProperty("rejected_rows").GetString(), TestContext.Current.CancellationToken))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonElement.Parse(l))];
        Assert.Equal([3, 4], rejected.Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal("1999-02-30,Serbia,Kosovo,ASSAULT", rejected[0].GetProperty("raw").GetString());
        Assert.Contains("1999-02-30", rejected[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        JsonElement again = await gateway.Api.GetAsync($"/v1/jobs/{job.GetProperty("job").GetString()}");
        Assert.Equal(job.GetProperty("rejected").GetRawText(), again.GetProperty("rejected").GetRawText());
    }

    [Fact]
    public async Task Imported_events_answer_queries_at_once()
    {
        (_, JsonElement job) = await PostAsync("csv", "date,source,target,cameo,url\n1998-08-20,Chad,Libya,042,https://news.example.org/1\n1998-08-21,Chad,Libya,190,\n");

        JsonElement events = await gateway.Api.GetAsync($"/v1/events?source=country:TCD&target=country:LBY&min_position={job.GetProperty("position").GetInt64()}");

        Assert.Equal(["ASSAULT", "CONSULT"], events.GetProperty("data").EnumerateArray().Select(e => e.GetProperty("event").GetProperty("type").GetString()!));
        Assert.Equal("https://news.example.org/1", events.GetProperty("data")[1].GetProperty("event").GetProperty("url").GetString());
    }

    [Fact]
    public async Task An_event_can_be_told_and_taken_back_by_lines()
    {
        const string Id = "000b0000000000000000000000000017";
        string told = $$"""
            {"id":"{{Id}}","date":"1995-04-01","source":{"actor":"country:PER","name":"Peru","country":"PER"},"target":{"actor":"country:ECU","name":"Ecuador","country":"ECU"},"type":"ASSAULT","intensity":-9,"confidence":1,"contexts":[],"status":"actual"}
            """;
        (_, JsonElement first) = await PostEventsAsync(told);
        (_, JsonElement taken) = await PostEventsAsync($$"""{"retract":"{{Id}}"}""");
        (_, JsonElement again) = await PostEventsAsync(told + "\n" + $$"""{"retract":"{{Id}}"}""");

        Assert.Equal([1, 1, 0], new[] { first, taken, again }.Select(j => j.GetProperty("accepted").GetInt32()));
        Assert.Equal(2, again.GetProperty("duplicate").GetInt32());
        await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, $"/v1/events/{Id}");
        JsonElement changes = await gateway.Api.GetAsync($"/v1/changes?after={first.GetProperty("position").GetInt64() - 1}&limit=10000");
        Assert.Equal(
            ["upsert", "deletion"],
            changes.GetProperty("data").EnumerateArray().Where(c => c.GetProperty("event").GetProperty("id").GetString() == Id).Select(c => c.GetProperty("change").GetString()!));
    }

    [Fact]
    public async Task An_article_that_is_deleted_leaves_every_fold_and_does_not_come_back()
    {
        const string Text = "Bhutan condemned Nepal on Monday.";
        (_, JsonElement posted) = await gateway.Api.PostJsonAsync("/v1/articles", $$"""{"text":"{{Text}}","published":"1996-05-07"}""");
        JsonElement job = await gateway.Api.FinishedAsync(posted.GetProperty("job").GetString()!);
        string article = job.GetProperty("article").GetString()!;
        Assert.Equal(1, job.GetProperty("events").GetInt32());

        (HttpStatusCode status, JsonElement deleted) = await gateway.Api.AskAsync(HttpMethod.Delete, $"/v1/articles/{article}");

        Assert.Equal((HttpStatusCode.OK, "retracted"), (status, deleted.GetProperty("data").GetProperty("state").GetString()));
        JsonElement events = await gateway.Api.GetAsync($"/v1/events?article={article}&min_position={deleted.GetProperty("meta").GetProperty("position").GetInt64()}");
        Assert.Empty(events.GetProperty("data").EnumerateArray());
        (HttpStatusCode again, _) = await gateway.Api.PostJsonAsync("/v1/articles", $$"""{"text":"{{Text}}","published":"1996-05-07"}""");
        Assert.Equal(HttpStatusCode.OK, again);
        Assert.Empty((await gateway.Api.GetAsync($"/v1/events?article={article}")).GetProperty("data").EnumerateArray());
        await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, HttpMethod.Delete, "/v1/articles/nothing");
    }

    [Fact]
    public async Task An_unknown_format_and_a_missing_one_are_told_with_those_there_are()
    {
        JsonElement unknown = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/v1/imports?format=xls", Body("x"));
        JsonElement missing = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/v1/imports", Body("x"));

        Assert.Equal("format must be one of gdelt2, gdelt1, icews, polecat, ndjson, csv.", unknown.GetProperty("errors").GetProperty("format")[0].GetString());
        Assert.Equal("format is missing.", missing.GetProperty("errors").GetProperty("format")[0].GetString());
    }

    [Fact]
    public async Task A_body_that_is_not_of_the_format_says_so()
    {
        (HttpStatusCode status, JsonElement job) = await PostAsync("csv", "when,who,whom\n1999-03-24,Serbia,Kosovo\n");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "failed"), (status, job.GetProperty("state").GetString()));
        Assert.Contains("date", job.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    private static StringContent Body(string text) => new(text, Encoding.UTF8, "application/octet-stream");

    private Task<(HttpStatusCode Status, JsonElement Job)> PostAsync(string format, string rows) => gateway.Api.AskAsync(HttpMethod.Post, $"/v1/imports?format={format}", Body(rows));

    private Task<(HttpStatusCode Status, JsonElement Job)> PostEventsAsync(string lines) => gateway.Api.AskAsync(HttpMethod.Post, "/v1/events", Body(lines));
}
