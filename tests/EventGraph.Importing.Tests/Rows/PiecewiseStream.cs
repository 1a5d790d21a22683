namespace EventGraph.Importing.Tests.Rows;

/// <summary>Bytes that arrive a few at a time, as over a network.</summary>
internal sealed class PiecewiseStream(byte[] bytes, int most) : MemoryStream(bytes, writable: false)
{
    public override bool CanSeek => false;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
}
