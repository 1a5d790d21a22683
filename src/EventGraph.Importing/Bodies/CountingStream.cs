namespace EventGraph.Importing.Bodies;

/// <summary>Reads another stream, tells how far, and can give a first few bytes back once. Leaves the other stream open.</summary>
internal sealed class CountingStream(Stream inner) : Stream
{
    private byte[] _back = [];
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes were read so far.</summary>
    public override long Position
    {
        get => Volatile.Read(ref _position);
        set => throw new NotSupportedException();
    }

    /// <summary>Bytes that the next read begins with: those just read.</summary>
    public void GiveBack(byte[] bytes)
    {
        _back = bytes;
        _position -= bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => Count(_back.Length > 0 ? TakeBack(buffer) : inner.Read(buffer));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(_back.Length > 0 ? TakeBack(buffer.Span) : await inner.ReadAsync(buffer, cancellationToken));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeBack(Span<byte> buffer)
    {
        int taken = Math.Min(buffer.Length, _back.Length);
        _back.AsSpan(0, taken).CopyTo(buffer);
        _back = _back[taken..];
        return taken;
    }

    private int Count(int read)
    {
        Volatile.Write(ref _position, _position + read);
        return read;
    }
}
