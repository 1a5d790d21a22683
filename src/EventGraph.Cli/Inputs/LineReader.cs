using System.Buffers;
using System.IO.Pipelines;

namespace EventGraph.Cli.Inputs;

/// <summary>Reads a stream line by line as bytes, so that a line that is not UTF-8, or too long, costs only itself.</summary>
internal sealed class LineReader(Stream stream, int maxLength)
{
    private readonly PipeReader _pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));

    /// <summary>The number of the line read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>
    /// The next line without its end; null after the last. A line of more than the allowed bytes comes as an empty
    /// <c>TooLong</c>, its rest skipped.
    /// </summary>
    public async ValueTask<(byte[] Line, bool TooLong)?> NextAsync(CancellationToken cancellationToken)
    {
        bool tooLong = false;
        while (true)
        {
            ReadResult result = await _pipe.ReadAsync(cancellationToken);
            ReadOnlySequence<byte> buffer = result.Buffer;
            if (buffer.PositionOf((byte)'\n') is { } end)
            {
                ReadOnlySequence<byte> line = buffer.Slice(0, end);
                return Take(line, buffer.GetPosition(1, end), tooLong || line.Length > maxLength);
            }

            if (result.IsCompleted)
            {
                return buffer.IsEmpty && !tooLong ? null : Take(buffer, buffer.End, tooLong || buffer.Length > maxLength);
            }

            if (buffer.Length > maxLength)
            {
                tooLong = true;
                _pipe.AdvanceTo(buffer.End);
            }
            else
            {
                _pipe.AdvanceTo(buffer.Start, buffer.End);
            }
        }
    }

    /// <summary>Whether the first byte that is no white space (nor a byte order mark) is this one. Reads nothing away.</summary>
    public async ValueTask<bool> StartsWithAsync(byte first, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult result = await _pipe.ReadAsync(cancellationToken);
            SequenceReader<byte> reader = new(result.Buffer);
            reader.AdvancePastAny("\uFEFF \t\r\n"u8);
            bool found = reader.TryPeek(out byte head);
            _pipe.AdvanceTo(result.Buffer.Start, found ? result.Buffer.Start : result.Buffer.End);
            if (found || result.IsCompleted)
            {
                return found && head == first;
            }
        }
    }

    /// <summary>Everything that is left; null when it is more than the allowed bytes.</summary>
    public async ValueTask<byte[]?> ReadToEndAsync(int maxBytes, CancellationToken cancellationToken)
    {
        ReadResult result = await _pipe.ReadAtLeastAsync(maxBytes + 1, cancellationToken);
        byte[]? bytes = result.Buffer.Length > maxBytes ? null : result.Buffer.ToArray();
        _pipe.AdvanceTo(result.Buffer.End);
        return bytes;
    }

    private (byte[] Line, bool TooLong)? Take(ReadOnlySequence<byte> line, SequencePosition next, bool tooLong)
    {
        byte[] bytes = tooLong ? [] : line.ToArray();
        _pipe.AdvanceTo(next);
        Number++;
        return (bytes, tooLong);
    }
}
