using System.Buffers;
using EventGraph.Importing.Bodies;

namespace EventGraph.Importing.Rows;

/// <summary>
/// Cuts a file into chunks of whole rows. Where it cuts depends on the bytes alone and not on how they arrive. Used by one thread at a time.
/// </summary>
internal sealed class ChunkReader(BodyFile file, RowFormat format, ImportOptions options) : IDisposable
{
    private const int UsualChunk = 4 * 1024 * 1024;

    private readonly int _size = Math.Max(UsualChunk, options.MaxLineBytes + 1);
    private byte[] _buffer = [];
    private int _length;
    private int _line = 1;
    private bool _isAtEnd;
    private Exception? _fault;
    private FileLayout? _layout;

    /// <summary>The next rows, or null at the end.</summary>
    /// <exception cref="UnreadableBodyException">The rest cannot be read; everything before was returned.</exception>
    public async ValueTask<Chunk?> ReadAsync(CancellationToken cancellationToken)
    {
        _buffer = _buffer.Length == 0 ? ArrayPool<byte>.Shared.Rent(_size) : _buffer;
        await FillAsync(cancellationToken);
        _layout ??= Open();
        int end = Cut(_layout.Splitter, out int rows, out int lines);
        if (end > 0)
        {
            return Take(_layout, end, rows, lines);
        }

        if (_fault is not null)
        {
            throw new UnreadableBodyException(file.Name, _line, $"the rest cannot be read: {_fault.Message.TrimEnd('.')}", _fault);
        }

        return _length == 0 ? null : await SkipAsync(_layout, cancellationToken);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    // Reads until the buffer is full, so that where chunks end is always the same.
    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        while (!_isAtEnd && _length < _size)
        {
            int read = 0;
            try
            {
                read = await file.Content.ReadAsync(_buffer.AsMemory(_length, _size - _length), cancellationToken);
            }
            catch (Exception e) when (e is IOException or InvalidDataException)
            {
                _fault = e;
            }

            _length += read;
            _isAtEnd = read == 0;
        }
    }

    private FileLayout Open()
    {
        SkipByteOrderMark();
        FileLayout layout = format.Open(file.Name, _buffer.AsSpan(0, _length), options);
        if (layout.HeaderLength > 0)
        {
            Drop(layout.HeaderLength);
            _line++;
        }

        return layout;
    }

    private void SkipByteOrderMark()
    {
        ReadOnlySpan<byte> bytes = _buffer.AsSpan(0, _length);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            throw new UnreadableBodyException(file.Name, 1, "the text is UTF-16; it has to be UTF-8");
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            Drop(3);
        }
    }

    private void Drop(int count)
    {
        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
    }

    // Whole rows, as many as a batch may have. What a fault cut off is no whole row.
    private int Cut(IRecordSplitter splitter, out int rows, out int lines)
    {
        (rows, lines) = (0, 0);
        bool isAll = _isAtEnd && _fault is null;
        ReadOnlySpan<byte> rest = _buffer.AsSpan(0, _length);
        while (rows < options.BatchRows && !rest.IsEmpty && splitter.Next(rest, isAll, out int more) is var length and > 0)
        {
            rest = rest[length..];
            rows++;
            lines += more;
        }

        return _length - rest.Length;
    }

    private Chunk Take(FileLayout layout, int end, int rows, int lines)
    {
        Chunk chunk = new(_buffer, end) { Layout = layout, File = file.Name, FirstLine = _line, Lines = lines, Rows = rows, Position = file.Position };
        byte[] next = ArrayPool<byte>.Shared.Rent(_size);
        _buffer.AsSpan(end, _length - end).CopyTo(next);
        (_buffer, _length) = (next, _length - end);
        _line += lines;
        return chunk;
    }

    // A row that fills the buffer: its beginning is kept for the report, the rest is read and forgotten.
    private async ValueTask<Chunk> SkipAsync(FileLayout layout, CancellationToken cancellationToken)
    {
        Chunk chunk = Take(layout, _length, 1, 1);
        int end = -1;
        while (end < 0 && !_isAtEnd)
        {
            _length = 0;
            await FillAsync(cancellationToken);
            end = _buffer.AsSpan(0, _length).IndexOf((byte)'\n');
        }

        Drop(end < 0 ? _length : end + 1);
        return chunk;
    }
}
