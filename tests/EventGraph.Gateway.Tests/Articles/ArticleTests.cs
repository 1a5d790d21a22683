using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EventGraph.Articles;
using EventGraph.Coding;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Articles;

public sealed class ArticleTests(GatewayFixture gateway)
{
    private const string Url = "/v1/articles";

    [Fact]
    public async Task An_article_becomes_events_that_a_query_at_its_position_sees()
    {
        const string Text = "Mongolia condemned Ghana on Tuesday. The weather was mild.";
        (HttpStatusCode status, JsonElement job) = await gateway.Api.PostJsonAsync(
            Url, $$"""{"text":"{{Text}}","title":"A quarrel","publisher":"The Test","url":"https://example.org/1","published":"2019-05-15"}""");
        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal("running", job.GetProperty("state").GetString());
        Assert.Equal("article-" + ArticleIdentity.Of(Text), job.GetProperty("job").GetString());

        JsonElement done = await gateway.Api.FinishedAsync(job.GetProperty("job").GetString()!);
        Assert.Equal("done", done.GetProperty("state").GetString());
        Assert.Equal((1, 1, 0), (done.GetProperty("rows").GetInt32(), done.GetProperty("accepted").GetInt32(), done.GetProperty("duplicate").GetInt32()));
        Assert.Equal(1, done.GetProperty("events").GetInt32());

        string article = done.GetProperty("article").GetString()!;
        JsonElement events = await gateway.Api.GetAsync($"/v1/events?article={article}&min_position={done.GetProperty("position").GetInt64()}");
        JsonElement coded = events.GetProperty("data")[0].GetProperty("event");
        Assert.Equal("country:MNG", coded.GetProperty("source").GetProperty("actor").GetString());
        Assert.Equal("country:GHA", coded.GetProperty("target").GetProperty("actor").GetString());
        Assert.Equal("ACCUSE", coded.GetProperty("type").GetString());

        JsonElement one = (await gateway.Api.GetAsync($"/v1/events/{coded.GetProperty("id").GetString()}")).GetProperty("data");
        Assert.Equal("A quarrel", one.GetProperty("article").GetProperty("title").GetString());
        CodedArticle explained = ArticleCoder.Default.Explain(new Article { Id = article, Text = Text, Published = new DateOnly(2019, 5, 15) }, TestContext.Current.CancellationToken).Coded;
        Assert.Equal(explained.Events.Single().Why, one.GetProperty("event").GetProperty("why").GetString());

        JsonElement paths = await gateway.Api.GetAsync($"/v1/paths?from=Mongolia&to=Ghana&as_of=2019-06-01&min_position={done.GetProperty("position").GetInt64()}");
        JsonElement evidence = paths.GetProperty("data")[0].GetProperty("hops")[0].GetProperty("evidence")[0];
        Assert.Equal("Mongolia condemned Ghana on Tuesday.", evidence.GetProperty("sentence").GetString());
        Assert.Equal("The Test", evidence.GetProperty("article").GetProperty("publisher").GetString());
    }

    [Fact]
    public async Task A_replay_changes_nothing_whatever_its_white_space()
    {
        (_, JsonElement first) = await gateway.Api.PostTextAsync(Url + "?published=2019-05-15", "Malta praised Cyprus.\nThen it rained.");
        JsonElement done = await gateway.Api.FinishedAsync(first.GetProperty("job").GetString()!);
        (HttpStatusCode status, JsonElement replay) = await gateway.Api.PostTextAsync(Url + "?published=2019-05-15", "  Malta praised   Cyprus. Then it rained.\n");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(first.GetProperty("job").GetString(), replay.GetProperty("job").GetString());
        Assert.Equal((0, 1), (replay.GetProperty("accepted").GetInt32(), replay.GetProperty("duplicate").GetInt32()));
        Assert.Equal(done.GetProperty("position").GetInt64(), replay.GetProperty("position").GetInt64());
    }

    [Fact]
    public async Task A_text_in_another_language_is_kept_and_its_job_says_why_nothing_was_coded()
    {
        (HttpStatusCode status, JsonElement job) = await gateway.Api.PostTextAsync(
            Url, "Президент России встретился с президентом Казахстана. Они обсудили торговлю и безопасность в регионе.");
        Assert.Equal(HttpStatusCode.Accepted, status);
        JsonElement done = await gateway.Api.FinishedAsync(job.GetProperty("job").GetString()!);
        Assert.Equal("done", done.GetProperty("state").GetString());
        Assert.Equal(0, done.GetProperty("events").GetInt32());
        Assert.False(string.IsNullOrEmpty(done.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task An_article_is_kept_to_the_character()
    {
        const string Text = "“Quotes”, accents é, an emoji 🙂, a tab\tand two lines.\nEnd.";
        (_, JsonElement job) = await gateway.Api.PostTextAsync(Url + "?title=Odd%20%22text%22&published=2019-05-15", Text);
        JsonElement article = (await gateway.Api.GetAsync("/v1/articles/" + job.GetProperty("article").GetString())).GetProperty("data");
        Assert.Equal(Text, article.GetProperty("text").GetString());
        Assert.Equal("Odd \"text\"", article.GetProperty("title").GetString());
        Assert.Equal("2019-05-15", article.GetProperty("published").GetString());
    }

    public static TheoryData<string, int> BadTexts => new()
    {
        { "<p title=\"Chad\">Fiji&rsquo;s army <b>attacked</b> <a href=\"https://example.org/Peru\">C&ocirc;te d&#39;Ivoire</a>.</p>", 1 },
        { "FIJI CONDEMNED SAMOA ON SUNDAY.", 1 },
        { "\u200FFi\u200Bji\u200E condemned \u202ASamoa\u202C on Sunday.", 1 },
        { new string('(', 10_000) + "Fiji condemned Samoa" + new string(')', 10_000), 1 },
        { "Year\tSum\n2018\t5\n\n| a | b |\n|---|---|\n\nFiji condemned Samoa on Sunday.", 1 },
        { "The government said " + new string('a', 1_000_000), 0 },
        { "The weather was mild, and the birds sang in the trees of the park: " + new string('“', 300_000), 0 },
    };

    [Theory]
    [MemberData(nameof(BadTexts))]
    public async Task A_text_that_nobody_would_print_is_read_as_far_as_it_goes(string text, int events)
    {
        (HttpStatusCode status, JsonElement job) = await gateway.Api.PostTextAsync(Url + "?published=2019-05-15", text);
        JsonElement done = await gateway.Api.FinishedAsync(job.GetProperty("job").GetString()!);
        Assert.Equal((HttpStatusCode.Accepted, "done", events), (status, done.GetProperty("state").GetString(), done.GetProperty("events").GetInt32()));
        Assert.All(
            (await gateway.Api.GetAsync($"/v1/events?article={done.GetProperty("article").GetString()}&min_position={done.GetProperty("position").GetInt64()}")).GetProperty("data").EnumerateArray(),
            answer => Assert.Equal(text[answer.GetProperty("event").GetProperty("source").GetProperty("start").GetInt32()..answer.GetProperty("event").GetProperty("source").GetProperty("end").GetInt32()], answer.GetProperty("event").GetProperty("source").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task A_body_of_nested_brackets_is_a_400_and_no_crash()
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Url, Api.Json(new string('[', 10_000)));
        Assert.True(problem.GetProperty("errors").TryGetProperty("body", out _), problem.ToString());
    }

    [Theory]
    [InlineData("""{"text":""}""", "text")]
    [InlineData("""{"text":"  \n "}""", "text")]
    [InlineData("""{"title":"No text"}""", "text")]
    [InlineData("""{"text":42}""", "text")]
    [InlineData("""{"text":"null byte \u0000"}""", "text")]
    [InlineData("""{"text":"half a character \ud800"}""", "text")]
    [InlineData("""{"text":"a","author":"b"}""", "author")]
    [InlineData("""{"text":"a","published":"9999-01-01"}""", "published")]
    [InlineData("""{"text":"a","published":"yesterday"}""", "published")]
    [InlineData("""{"text":"a","published":20220101}""", "published")]
    [InlineData("""{"text":"a","url":"javascript:alert(1)"}""", "url")]
    [InlineData("""{"text":"a","title":""}""", "title")]
    [InlineData("""{"text":"a","text":"b"}""", "body")]
    [InlineData("""{"text":"a" """, "body")]
    [InlineData("""["a"]""", "body")]
    [InlineData("", "body")]
    public async Task A_bad_field_is_a_400_that_names_it(string json, string field)
    {
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Url, Api.Json(json));
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.ToString());
    }

    [Theory]
    [InlineData("?published=9999-01-01", "published")]
    [InlineData("?url=nowhere", "url")]
    [InlineData("?author=me", "author")]
    [InlineData("?title=", "title")]
    public async Task A_bad_parameter_is_a_400_that_names_it(string query, string parameter)
    {
        using StringContent text = new("Some text.");
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Url + query, text);
        Assert.True(problem.GetProperty("errors").TryGetProperty(parameter, out _), problem.ToString());
    }

    [Fact]
    public async Task Empty_text_binary_and_invalid_utf8_are_refused_as_text()
    {
        foreach (byte[] body in (byte[][])[[], [0xFF, 0xFE, 0x41], [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0], [(byte)'a', 0xC3, (byte)'b'], [0xED, 0xA0, 0x80]])
        {
            using ByteArrayContent content = new(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Url, content);
            Assert.True(problem.GetProperty("errors").TryGetProperty("text", out _), problem.ToString());
        }
    }

    [Theory]
    [InlineData(false, 1_048_577)]
    [InlineData(true, 1_048_577)]
    [InlineData(false, 50_000_000)]
    [InlineData(true, 50_000_000)]
    public async Task A_body_over_a_mebibyte_is_a_413_that_names_text_and_the_limit(bool chunked, int bytes)
    {
        using HttpContent content = chunked ? new StreamContent(new ChunkedStream(bytes)) : new StringContent(new string('a', bytes));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, HttpMethod.Post, Url, content);
        Assert.Contains("1048576", problem.GetProperty("errors").GetProperty("text")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task Another_content_type_is_a_415(string? type)
    {
        using ByteArrayContent content = new(Encoding.UTF8.GetBytes("Some text."));
        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        await gateway.Api.ProblemAsync(HttpStatusCode.UnsupportedMediaType, HttpMethod.Post, Url, content);
    }

    [Theory]
    [InlineData("/v1/jobs/article-00000000000000000000000000000000")]
    [InlineData("/v1/jobs/nothing")]
    [InlineData("/v1/articles/nothing")]
    [InlineData("/v1/events/nothing")]
    public async Task What_is_not_there_is_a_404(string path) => await gateway.Api.ProblemAsync(HttpStatusCode.NotFound, path);
}
