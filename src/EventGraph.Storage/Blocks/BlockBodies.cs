using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using EventGraph.Events;

namespace EventGraph.Storage.Blocks;

/// <summary>
/// The events of a block in full: their JSON, one a line in the order of its rows, packed with Brotli. Packed together, events of one
/// actor come to a tenth.
/// </summary>
internal static class BlockBodies
{
    /// <summary>What a block without bodies holds: a retraction has none.</summary>
    public static readonly byte[] None = [];

    // The fastest of Brotli's eleven, and the window that holds a block of common size.
    private const int Quality = 1;
    private const int Window = 18;

    // Bytes of a thread's buffer: as it begins, and as it is not kept.
    private const int Usual = 65_536;
    private const int Largest = 4_194_304;

    // A thread's own, kept from block to block: packing is done by whoever appends, on a thread of the pool.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _lines;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    public static byte[] Pack(IEnumerable<Event> events)
    {
        ArrayBufferWriter<byte> lines = _lines ??= new ArrayBufferWriter<byte>(Usual);
        Utf8JsonWriter json = _json ??= new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = EventJson.Options.Encoder, SkipValidation = true });
        try
        {
            foreach (Event statement in events)
            {
                EventBody.Write(json, statement);
                json.Flush();
                json.Reset();
                lines.Write("\n"u8);
            }

            return Pack(lines.WrittenSpan);
        }
        finally
        {
            json.Reset();
            lines.ResetWrittenCount();
            if (lines.Capacity > Largest)
            {
                (_lines, _json) = (null, null);
            }
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> lines)
    {
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(lines.Length));
        try
        {
            return BrotliEncoder.TryCompress(lines, packed, out int written, Quality, Window)
                ? packed[..written]
                : throw new InvalidOperationException("Brotli needed more room than it says that it needs at most.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>The events of some rows, given in their order.</summary>
    /// <exception cref="InvalidDataException">The block has no such body.</exception>
    public static IReadOnlyList<Event> Read(byte[] bodies, IReadOnlyList<int> rows)
    {
        using MemoryStream unpacked = Unpack(bodies);
        ReadOnlySpan<byte> text = unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length);
        List<Event> events = new(rows.Count);
        int line = 0;
        foreach (int row in rows)
        {
            for (; line < row; line++)
            {
                text = text[LineEnd(text)..];
            }

            events.Add(EventJson.Read(text[..LineEnd(text)]));
        }

        return events;
    }

    /// <summary>All events, in order.</summary>
    public static IReadOnlyList<Event> ReadAll(byte[] bodies, int count) => Read(bodies, [.. Enumerable.Range(0, count)]);

    private static MemoryStream Unpack(byte[] bodies)
    {
        MemoryStream unpacked = new();
        using BrotliStream brotli = new(new MemoryStream(bodies, writable: false), CompressionMode.Decompress);
        brotli.CopyTo(unpacked);
        return unpacked;
    }

    private static int LineEnd(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is var end and >= 0
        ? end + 1
        : throw new InvalidDataException("A block has fewer bodies than rows.");
}
