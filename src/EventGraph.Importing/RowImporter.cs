using System.Runtime.CompilerServices;
using EventGraph.Actors;
using EventGraph.Importing.Bodies;
using EventGraph.Importing.Csv;
using EventGraph.Importing.Gdelt;
using EventGraph.Importing.Icews;
using EventGraph.Importing.Names;
using EventGraph.Importing.Ndjson;
using EventGraph.Importing.Polecat;
using EventGraph.Importing.Rows;

namespace EventGraph.Importing;

/// <summary>
/// Reads bodies of rows into events, in the order of their rows and in bounded memory. One serves a host: it remembers what codes and names mean. Safe for many
/// threads and many bodies at a time.
/// </summary>
public sealed class RowImporter
{
    private readonly Lazy<RowFormat>[] _formats;

    /// <summary>Prepares nothing yet; tables are read when a format is first asked for.</summary>
    /// <param name="gazetteer">Who is who.</param>
    public RowImporter(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        Lazy<NameResolver> names = new(() => new NameResolver(gazetteer, NameTables.Default));
        _formats = [.. Enum.GetValues<ImportFormat>().Select(format => new Lazy<RowFormat>(() => Create(format, gazetteer, names.Value)))];
    }

    /// <summary>
    /// The batches of a body, which may be plain, a gzip, or a zip of files that are plain or a gzip; its first bytes tell which. Batches are parsed on several
    /// threads ahead of the caller, and come in order. A bad row costs itself only.
    /// </summary>
    /// <param name="format">The format of its rows.</param>
    /// <param name="body">The body; read to its end and left open.</param>
    /// <param name="options">How to read it.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="UnreadableBodyException">The rest of the body cannot be read; thrown when all batches before were handed out.</exception>
    public async IAsyncEnumerable<ImportBatch> ReadAsync(ImportFormat format, Stream body, ImportOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        await foreach (BodyFile file in Body.FilesAsync(body, options, cancellationToken))
        {
            using ChunkReader chunks = new(file, _formats[(int)format].Value, options);
            await foreach (ImportBatch batch in ParseAsync(chunks, options, cancellationToken))
            {
                yield return batch;
            }
        }
    }

    private static async IAsyncEnumerable<ImportBatch> ParseAsync(ChunkReader chunks, ImportOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<Task<ImportBatch>> parsing = new(options.Parallelism + 1);
        try
        {
            UnreadableBodyException? fault = null;
            for (bool isOpen = true; isOpen || parsing.Count > 0;)
            {
                while (isOpen && parsing.Count <= options.Parallelism)
                {
                    try
                    {
                        Chunk? chunk = await chunks.ReadAsync(cancellationToken);
                        isOpen = chunk is not null;
                        if (chunk is not null)
                        {
                            parsing.Enqueue(Task.Run(() => ChunkParser.Parse(chunk, options), CancellationToken.None));
                        }
                    }
                    catch (UnreadableBodyException e)
                    {
                        (fault, isOpen) = (e, false);
                    }
                }

                if (parsing.TryDequeue(out Task<ImportBatch>? first))
                {
                    yield return await first;
                }
            }

            if (fault is not null)
            {
                throw fault;
            }
        }
        finally
        {
            // Who stops early leaves batches behind, whose buffers go back when they are parsed.
            await Task.WhenAll(parsing);
        }
    }

    private static RowFormat Create(ImportFormat format, Gazetteer gazetteer, NameResolver names) => format switch
    {
        ImportFormat.Gdelt2 => new GdeltFormat(GdeltLayout.Version2, gazetteer),
        ImportFormat.Gdelt1 => new GdeltFormat(GdeltLayout.Version1, gazetteer),
        ImportFormat.Icews => new IcewsFormat(names),
        ImportFormat.Polecat => new PolecatFormat(gazetteer, names),
        ImportFormat.Ndjson => new NdjsonFormat(),
        ImportFormat.Csv => new CsvFormat(names),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a format."),
    };
}
