using System.Net;
using System.Net.Http.Headers;

namespace EventGraph.Gateway.Tests.Operations;

/// <summary>A text whose sending waits to be let go, and that tells when the server has begun to read it.</summary>
internal sealed class GatedContent : HttpContent
{
    private readonly TaskCompletionSource _awaited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _text;

    public GatedContent(string text)
    {
        _text = System.Text.Encoding.UTF8.GetBytes(text);
        Headers.ContentType = new MediaTypeHeaderValue("text/plain");
    }

    /// <summary>Completes when the server asks for the text; with <c>Expect: 100-continue</c> nothing is sent before.</summary>
    public Task Awaited => _awaited.Task;

    public void Open() => _open.SetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _awaited.SetResult();
        await _open.Task;
        await stream.WriteAsync(_text);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _text.Length;
        return true;
    }
}
