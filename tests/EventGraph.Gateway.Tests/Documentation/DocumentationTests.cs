using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Documentation;

public sealed partial class DocumentationTests(GatewayFixture gateway)
{
    [Fact]
    public async Task The_document_is_OpenAPI_3_1_and_describes_every_operation_and_parameter()
    {
        JsonElement document = await gateway.Api.GetAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        string[] paths = [.. document.GetProperty("paths").EnumerateObject().Select(p => p.Name)];
        Assert.Equal(
            [
                "/v1/actors", "/v1/actors/suggest", "/v1/actors/{id}", "/v1/actors/{id}/relationships", "/v1/articles", "/v1/articles/{id}", "/v1/changes",
                "/v1/events", "/v1/events/{id}", "/v1/imports", "/v1/jobs/{id}", "/v1/jobs/{id}/rejected", "/v1/paths", "/v1/relationships/{source}/{target}",
                "/v1/relationships/{source}/{target}/evidence", "/v1/stats", "/v1/verify",
            ],
            paths.Order(StringComparer.Ordinal));
        foreach (JsonProperty operation in document.GetProperty("paths").EnumerateObject().SelectMany(p => p.Value.EnumerateObject()))
        {
            Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString()), operation.Value.ToString());
            if (operation.Value.TryGetProperty("parameters", out JsonElement parameters))
            {
                Assert.All(parameters.EnumerateArray(), p => Assert.False(string.IsNullOrEmpty(p.GetProperty("description").GetString()), p.ToString()));
            }
        }
    }

    [Fact]
    public async Task Parameters_document_their_range_default_and_words()
    {
        JsonElement document = await gateway.Api.GetAsync("/openapi/v1.json");
        Dictionary<string, JsonElement> parameters = document.GetProperty("paths").GetProperty("/v1/paths").GetProperty("get").GetProperty("parameters")
            .EnumerateArray().ToDictionary(p => p.GetProperty("name").GetString()!);
        Assert.True(parameters["from"].GetProperty("required").GetBoolean());
        JsonElement hops = parameters["max_hops"].GetProperty("schema");
        Assert.Equal((1, 8, 4), (hops.GetProperty("minimum").GetInt32(), hops.GetProperty("maximum").GetInt32(), hops.GetProperty("default").GetInt32()));
        Assert.Equal("integer", hops.GetProperty("type").GetString());
        Assert.Equal(["influence", "contact"], parameters["mode"].GetProperty("schema").GetProperty("enum").EnumerateArray().Select(w => w.GetString()!));
        Assert.Equal("date", parameters["as_of"].GetProperty("schema").GetProperty("format").GetString());
    }

    [Fact]
    public async Task The_documentation_page_needs_no_network()
    {
        HttpClient client = gateway.Client;
        string page = await client.GetStringAsync("/docs", TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(ExternalAddress(), page);
        string[] scripts = [.. Script().Matches(page).Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(scripts);
        foreach (string script in scripts)
        {
            using HttpResponseMessage response = await client.GetAsync(new Uri(new Uri(client.BaseAddress!, "/docs/"), script), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_root_leads_to_the_documentation()
    {
        using HttpResponseMessage response = await gateway.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.StartsWith("/docs", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [GeneratedRegex("""(src|href)\s*=\s*"(https?:)?//""", RegexOptions.NonBacktracking)]
    private static partial Regex ExternalAddress();

    [GeneratedRegex("""<script[^>]* src="([^"]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Script();
}
