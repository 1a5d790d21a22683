using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace EventGraph.Importing.Bodies;

/// <summary>
/// The files of a body: itself, or what a gzip or a zip holds, known by their first bytes and not by a name. A gzip is decompressed as it streams. A zip keeps
/// its table of contents at its end, and the sizes in front of its files may be left out, so one that arrives as a stream is put into a temporary file first;
/// that also tells a zip that was cut off before any row of it counts.
/// </summary>
internal static class Body
{
    private const int MagicLength = 4;

    // What archivers of macOS put beside every file.
    private const string ResourceForks = "__MACOSX/";

    /// <exception cref="UnreadableBodyException">A zip is damaged, or larger than allowed.</exception>
    public static async IAsyncEnumerable<BodyFile> FilesAsync(Stream body, ImportOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CountingStream source = new(body);
        byte[] magic = await PeekAsync(source, cancellationToken);
        if (!IsZip(magic))
        {
            await using Stream content = Decompressed(source, magic);
            yield return new BodyFile(null, content, source);
            yield break;
        }

        await using FileStream spool = await SpoolAsync(source, options, cancellationToken);
        using ZipArchive archive = OpenArchive(spool);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.Name.Length == 0 || entry.FullName.StartsWith(ResourceForks, StringComparison.Ordinal))
            {
                continue;
            }

            await using Stream stored = OpenEntry(entry);
            CountingStream inner = new(stored);
            await using Stream content = Decompressed(inner, await PeekEntryAsync(inner, entry, cancellationToken));
            yield return new BodyFile(entry.FullName, content, source);
        }
    }

    private static bool IsZip(byte[] magic) => magic is [(byte)'P', (byte)'K', 3, 4] or [(byte)'P', (byte)'K', 5, 6];

    private static Stream Decompressed(CountingStream source, byte[] magic) => magic is [0x1F, 0x8B, ..] ? new GZipStream(source, CompressionMode.Decompress) : source;

    private static async ValueTask<byte[]> PeekAsync(CountingStream source, CancellationToken cancellationToken)
    {
        byte[] magic = new byte[MagicLength];
        int length = await source.ReadAtLeastAsync(magic, magic.Length, throwOnEndOfStream: false, cancellationToken);
        source.GiveBack(magic[..length]);
        return magic[..length];
    }

    private static async ValueTask<byte[]> PeekEntryAsync(CountingStream source, ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await PeekAsync(source, cancellationToken);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw Damaged(entry.FullName, e);
        }
    }

    private static async ValueTask<FileStream> SpoolAsync(CountingStream source, ImportOptions options, CancellationToken cancellationToken)
    {
        FileStream spool = new(
            Path.Combine(Path.GetTempPath(), $"eventgraph-import-{Guid.NewGuid():N}.zip"),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
        try
        {
            byte[] buffer = new byte[128 * 1024];
            while (await source.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                if (source.Position > options.MaxSpooledBytes)
                {
                    throw new UnreadableBodyException(null, 1, $"the zip is larger than {options.MaxSpooledBytes} bytes; import its files one by one");
                }

                await spool.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            spool.Position = 0;
            return spool;
        }
        catch (Exception e)
        {
            await spool.DisposeAsync();
            throw e is IOException ? new UnreadableBodyException(null, 1, $"the zip could not be received: {e.Message.TrimEnd('.')}", e) : e;
        }
    }

    private static ZipArchive OpenArchive(FileStream spool)
    {
        try
        {
            ZipArchive archive = new(spool, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries;
            return archive;
        }
        catch (InvalidDataException e)
        {
            throw Damaged(null, e);
        }
    }

    private static Stream OpenEntry(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException e)
        {
            throw Damaged(entry.FullName, e);
        }
    }

    private static UnreadableBodyException Damaged(string? file, Exception e) => new(file, 1, $"the zip is damaged or cut off: {e.Message.TrimEnd('.')}", e);
}
