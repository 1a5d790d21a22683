using System.Net;
using System.Text.Json;
using EventGraph.Gateway.Hosting;
using EventGraph.Gateway.Tests.Hosting;
using EventGraph.Relationships;
using Microsoft.AspNetCore.Builder;

namespace EventGraph.Gateway.Tests.Imports;

/// <summary>A gateway of one test's own, with an empty log, for what is asked of a whole graph.</summary>
internal sealed class OwnGateway : IAsyncDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private OwnGateway()
    {
        _app = GatewayHost.Build(["--data", _data.Path, "--seeds", "none", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Error"]);
        _client = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
    }

    public Api Api => new(_client);

    public static async Task<OwnGateway> StartAsync()
    {
        OwnGateway gateway = new();
        await gateway._app.StartAsync();
        gateway._client.BaseAddress = new Uri(gateway._app.Urls.Single());
        return gateway;
    }

    /// <summary>Imports a body, which must come to its end, and answers with the job.</summary>
    public async Task<JsonElement> ImportAsync(string format, HttpContent body)
    {
        (HttpStatusCode status, JsonElement job) = await Api.AskAsync(HttpMethod.Post, $"/v1/imports?format={format}", body);
        Assert.True(status == HttpStatusCode.Accepted, $"The import answered {(int)status}: {job}");
        Assert.Equal("done", job.GetProperty("state").GetString());
        return job;
    }

    /// <summary>The fingerprint of the fold once it holds a position, which must be that of the log folded from scratch.</summary>
    public async Task<string> FingerprintAsync(long position)
    {
        JsonElement stats = await Api.GetAsync($"/v1/stats?min_position={position}");
        FoldFingerprint folded = default;
        long events = 0;
        for (long after = 0, head = 1; after < head;)
        {
            JsonElement stretch = await Api.GetAsync($"/v1/verify?after={after}");
            folded += FoldFingerprint.Parse(stretch.GetProperty("data").GetProperty("fingerprint").GetString()!);
            events += stretch.GetProperty("data").GetProperty("events").GetInt64();
            head = stretch.GetProperty("data").GetProperty("head").GetInt64();
            after = stretch.GetProperty("meta").GetProperty("position").GetInt64();
        }

        string fingerprint = stats.GetProperty("data").GetProperty("fingerprint").GetString()!;
        Assert.Equal(folded.ToString(), fingerprint);
        Assert.Equal(events, stats.GetProperty("data").GetProperty("events").GetInt64());
        return fingerprint;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _data.Dispose();
    }
}
