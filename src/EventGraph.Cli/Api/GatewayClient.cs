using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EventGraph.Cli.Api;

/// <summary>Talks to a gateway, and tells in a sentence what is the matter where it does not answer as it should.</summary>
internal sealed class GatewayClient : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    // For a proxy that swallows the question. A gateway answers it at once, or when it is this body's turn.
    private static readonly TimeSpan Expect100ContinueTimeout = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly HttpClient _http;

    public GatewayClient(Uri api)
    {
        Address = api.AbsoluteUri.TrimEnd('/');
        _http = new HttpClient(new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, Expect100ContinueTimeout = Expect100ContinueTimeout })
        {
            BaseAddress = new Uri(Address + '/'),

            // An import is answered when all of it is in the log, however long that takes.
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    private string Address { get; }

    /// <summary>The answer to a GET.</summary>
    /// <exception cref="GatewayException">There is none.</exception>
    public Task<T> GetAsync<T>(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, Relative(path)), response => ReadAsync<T>(response, cancellationToken), cancellationToken);

    /// <summary>Reads the answer to a GET as it comes.</summary>
    /// <exception cref="GatewayException">There is none, or it breaks off.</exception>
    public Task<T> DownloadAsync<T>(string path, Func<Stream, Task<T>> read, CancellationToken cancellationToken) => SendAsync(
        new HttpRequestMessage(HttpMethod.Get, Relative(path)),
        async response => await read(await response.Content.ReadAsStreamAsync(cancellationToken)),
        cancellationToken);

    /// <summary>
    /// The answer to a POST whose body is streamed. The gateway is asked first whether it wants the body (Expect: 100-continue): one that is busy, or knows
    /// nothing of the path, says so before anything is sent.
    /// </summary>
    /// <exception cref="GatewayException">There is none.</exception>
    public Task<T> PostAsync<T>(string path, HttpContent body, CancellationToken cancellationToken)
    {
        HttpRequestMessage request = new(HttpMethod.Post, Relative(path)) { Content = body };
        request.Headers.ExpectContinue = true;
        return SendAsync(request, response => ReadAsync<T>(response, cancellationToken), cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static Uri Relative(string path) => new(path.TrimStart('/'), UriKind.Relative);

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken) =>
        await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken) ?? throw new JsonException("The answer is null.");

    // A job that failed is an answer too.
    private static bool IsAnswer(HttpStatusCode status) => status is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.UnprocessableEntity;

    private async Task<T> SendAsync<T>(HttpRequestMessage request, Func<HttpResponseMessage, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            using (request)
            {
                using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                return IsAnswer(response.StatusCode) ? await read(response) : throw await RefusalAsync(response, cancellationToken);
            }
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            throw NotThere(failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw NotThere(failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or HttpIOException)
        {
            throw new GatewayException(GatewayFailure.BrokenOff, $"the connection to the gateway at {Address} was lost", failure);
        }
        catch (JsonException failure)
        {
            throw new GatewayException(GatewayFailure.Refused, $"what answers at {Address} is not an EventGraph gateway, or one of another version ({failure.Message})", failure);
        }
    }

    private GatewayException NotThere(Exception failure) => new(
        GatewayFailure.NotThere,
        $"no EventGraph gateway answers at {Address} ({failure.Message}); start one with 'dotnet run --project src/EventGraph.Gateway', or say with --api where it is",
        failure);

    private async Task<GatewayException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        ProblemAnswer? problem = response.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await ReadAsync<ProblemAnswer>(response, cancellationToken) : null;
        if (response.Headers.RetryAfter is { } retry)
        {
            TimeSpan pause = retry.Delta ?? (retry.Date - DateTimeOffset.UtcNow) ?? TimeSpan.Zero;
            return new GatewayException(GatewayFailure.Busy, problem?.Detail ?? $"the gateway at {Address} is busy.")
            {
                RetryAfter = pause > TimeSpan.Zero ? pause : TimeSpan.FromSeconds(1),
            };
        }

        string doubt = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed ? " Is it an older EventGraph gateway, or something else?" : "";
        return new GatewayException(GatewayFailure.Refused, $"{response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Path)} answered {(int)response.StatusCode}: {problem?.Describe() ?? response.ReasonPhrase}{doubt}");
    }
}
