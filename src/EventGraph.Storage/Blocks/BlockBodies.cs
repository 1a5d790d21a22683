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

    public static byte[] Pack(IEnumerable<Event> events)
    {
        ArrayBufferWriter<byte> lines = new(16_384);
        using Utf8JsonWriter json = new(lines, new JsonWriterOptions { Encoder = EventJson.Options.Encoder, SkipValidation = true });
        foreach (Event statement in events)
        {
            JsonSerializer.Serialize(json, statement, EventJson.Options);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
        }

        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(lines.WrittenCount));
        try
        {
            return BrotliEncoder.TryCompress(lines.WrittenSpan, packed, out int written, Quality, Window)
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
