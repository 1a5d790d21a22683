using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventGraph.Importing;

namespace EventGraph.Gateway.Imports;

/// <summary>
/// The rows that an import rejected, in a temporary file that goes with the import's job: a JSON object a line, with file, line, reason, message and the row as it stands there.
/// </summary>
internal sealed class RejectedRows : IDisposable
{
    /// <summary>Bytes after which no more rows are kept; they are counted all the same.</summary>
    public const long MaxBytes = 1L << 30;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly Lock _gate = new();
    private FileStream? _file;
    private bool _disposed;

    public void Write(ImportBatch batch)
    {
        if (batch.Rejected.IsEmpty)
        {
            return;
        }

        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _file ??= Create();
            foreach (RejectedRow row in batch.Rejected.TakeWhile(_ => _file.Length < MaxBytes))
            {
                JsonSerializer.Serialize(_file, new Line(batch.File, row.Line, row.Reason, row.Message, row.Raw), Json);
                _file.WriteByte((byte)'\n');
            }

            _file.Flush();
        }
    }

    /// <summary>Copies what was written so far.</summary>
    public async Task CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        const int Piece = 81_920;
        byte[] buffer = new byte[Piece];
        for (long at = 0; ;)
        {
            int read;
            lock (_gate)
            {
                read = _file is null ? 0 : RandomAccess.Read(_file.SafeFileHandle, buffer, at);
            }

            if (read == 0)
            {
                return;
            }

            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            at += read;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _file?.Dispose();
            _file = null;
        }
    }

    private static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), $"eventgraph-{Guid.NewGuid():N}.rejected.ndjson"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 65_536, Options = FileOptions.DeleteOnClose });

    private sealed record Line(string? File, [property: JsonPropertyName("line")] int Number, string Reason, string Message, string Raw);
}
