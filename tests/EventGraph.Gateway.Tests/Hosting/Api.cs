using System.Net;
using System.Text;
using System.Text.Json;

namespace EventGraph.Gateway.Tests.Hosting;

/// <summary>Asks a gateway, and reads its answers as JSON.</summary>
internal sealed class Api(HttpClient client)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>The answer, which must be a 200.</summary>
    public async Task<JsonElement> GetAsync(string path)
    {
        (HttpStatusCode status, JsonElement body) = await AskAsync(HttpMethod.Get, path);
        Assert.True(status == HttpStatusCode.OK, $"{path} answered {(int)status}: {body}");
        return body;
    }

    /// <summary>The problem, which must be one of RFC 9457 with its status in it.</summary>
    public async Task<JsonElement> ProblemAsync(HttpStatusCode expected, HttpMethod method, string path, HttpContent? content = null)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{method} {path} answered {(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonElement.Parse(text);
        Assert.Equal((int)expected, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("title").GetString()));
        Assert.False(string.IsNullOrEmpty(problem.GetProperty("detail").GetString()));
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        return problem;
    }

    public Task<JsonElement> ProblemAsync(HttpStatusCode expected, string path) => ProblemAsync(expected, HttpMethod.Get, path);

    public async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using HttpRequestMessage request = new(method, path) { Content = content };
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> PostJsonAsync(string path, string json) => AskAsync(HttpMethod.Post, path, Json(json));

    public Task<(HttpStatusCode Status, JsonElement Body)> PostTextAsync(string path, string text) =>
        AskAsync(HttpMethod.Post, path, new StringContent(text, Encoding.UTF8, "text/plain"));

    /// <summary>Waits until a job is no longer running.</summary>
    public async Task<JsonElement> FinishedAsync(string job)
    {
        while (true)
        {
            JsonElement answer = await GetAsync($"/v1/jobs/{job}");
            if (answer.GetProperty("state").GetString() != "running")
            {
                return answer;
            }

            await Task.Delay(PollInterval, TestContext.Current.CancellationToken);
        }
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
