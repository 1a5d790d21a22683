using System.Net;
using System.Net.Http.Headers;
using EventGraph.Cli.Progress;

namespace EventGraph.Cli.Import;

/// <summary>A body that is read as it is sent, a piece at a time, and counted.</summary>
internal sealed class MeteredContent : HttpContent
{
    private const int PieceLength = 128 * 1024;

    private readonly ImportInput _input;
    private readonly Meter _meter;

    public MeteredContent(ImportInput input, Meter meter)
    {
        (_input, _meter) = (input, meter);
        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
    }

    /// <summary>What kept the input from being read; null where it is not the input's fault that sending failed.</summary>
    public Exception? ReadFailure { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using Stream source = Read(_input.Open);
        byte[] piece = new byte[PieceLength];
        while (await ReadAsync(source, piece, cancellationToken) is var length and > 0)
        {
            await stream.WriteAsync(piece.AsMemory(0, length), cancellationToken);
            _meter.Add(length);
            if (length < piece.Length)
            {
                // The input has no more for now: what it had must not wait here for company.
                await stream.FlushAsync(cancellationToken);
            }
        }

        _meter.AwaitRest("sent, the gateway takes in the rest");
    }

    // Chunked: a file that grows while it is sent is no fault.
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private async ValueTask<int> ReadAsync(Stream source, byte[] piece, CancellationToken cancellationToken)
    {
        try
        {
            // A read of a pipe cannot be cancelled, only left alone.
            return _input.CanBeReadAgain
                ? await source.ReadAsync(piece, cancellationToken)
                : await Task.Run(() => source.Read(piece), CancellationToken.None).WaitAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReadFailure = failure;
            throw;
        }
    }

    private Stream Read(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ReadFailure = failure;
            throw;
        }
    }
}
