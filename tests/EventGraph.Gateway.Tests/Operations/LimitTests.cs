using System.Net;
using EventGraph.Gateway.Hosting;
using EventGraph.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace EventGraph.Gateway.Tests.Operations;

public sealed class LimitTests
{
    [Fact]
    public async Task More_articles_than_are_taken_at_once_are_told_when_to_come_back()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        using TemporaryFolder data = new();
        await using WebApplication app = GatewayHost.Build(
        [
            "--data", data.Path, "--seeds", "none", "--urls", "http://127.0.0.1:0", "--EventGraph:Limits:Articles", "1", "--EventGraph:Limits:Queue", "0",
        ]);
        await app.StartAsync(cancellationToken);
        using SocketsHttpHandler handler = new() { Expect100ContinueTimeout = Timeout.InfiniteTimeSpan };
        using HttpClient client = new(handler) { BaseAddress = new Uri(app.Urls.Single()) };
        Uri articles = new("/v1/articles", UriKind.Relative);

        using GatedContent slow = new("A text that took its time.");
        using HttpRequestMessage request = new(HttpMethod.Post, articles) { Content = slow };
        request.Headers.ExpectContinue = true;
        Task<HttpResponseMessage> first = client.SendAsync(request, cancellationToken);
        await slow.Awaited.WaitAsync(cancellationToken);

        using StringContent quick = new("Another text.");
        using HttpResponseMessage second = await client.PostAsync(articles, quick, cancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), second.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType?.MediaType);

        slow.Open();
        using HttpResponseMessage done = await first;
        Assert.Equal(HttpStatusCode.Accepted, done.StatusCode);
        await app.StopAsync(cancellationToken);
    }
}
