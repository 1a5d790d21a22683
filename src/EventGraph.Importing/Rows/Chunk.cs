using System.Buffers;

namespace EventGraph.Importing.Rows;

/// <summary>Whole rows of a file, on their way to the parser. Whoever parses it gives its buffer back.</summary>
internal sealed class Chunk(byte[] buffer, int length) : IDisposable
{
    private byte[]? _buffer = buffer;

    public ReadOnlySpan<byte> Bytes => (_buffer ?? throw new ObjectDisposedException(nameof(Chunk))).AsSpan(0, length);

    public string? File { get; init; }

    /// <summary>How its rows are found and read.</summary>
    public required FileLayout Layout { get; init; }

    /// <summary>The number of the first line, from 1.</summary>
    public required int FirstLine { get; init; }

    public required int Lines { get; init; }

    /// <summary>How many rows there are at most: empty lines count here.</summary>
    public required int Rows { get; init; }

    /// <summary>Where in the body as given the reader stood.</summary>
    public required long Position { get; init; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
