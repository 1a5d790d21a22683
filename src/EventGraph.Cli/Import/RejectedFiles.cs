using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventGraph.Cli.Api;
using EventGraph.Cli.Inputs;
using EventGraph.Cli.Progress;

namespace EventGraph.Cli.Import;

/// <summary>Writes the rows that a gateway rejected to files, each with the input that it stands in. A file is begun anew by each run of the command.</summary>
/// <param name="gateway">The gateway.</param>
/// <param name="display">Shows how far it is.</param>
/// <param name="choice">The one file for all of them, or <see cref="None"/>; null for a file for each input.</param>
/// <param name="time">The clock.</param>
internal sealed class RejectedFiles(GatewayClient gateway, IProgressDisplay display, string? choice, TimeProvider time)
{
    public const string None = "none";
    public const string Extension = ".rejected.ndjson";

    // Half a kilobyte of each row is kept; its message and escapes come on top.
    private const int MaxLineBytes = 1 << 20;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    /// <summary>The report with the file that its rejected rows are in.</summary>
    /// <exception cref="GatewayException">The gateway does not hand them out.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be written.</exception>
    public async Task<ImportReport> FetchAsync(ImportInput input, ImportReport report, CancellationToken cancellationToken)
    {
        if (choice == None || report.RejectedRows is not { } path)
        {
            return report;
        }

        string file = choice ?? input.RejectedFile;
        await using FileStream destination = new(file, _begun.Add(Path.GetFullPath(file)) ? FileMode.Create : FileMode.Append, FileAccess.Write);
        Meter meter = new($"{input.Name}, rejected rows", report.Rejected.Values.Sum(), Quantity.Count, time);
        long written = await display.ShowAsync(
            meter, () => gateway.DownloadAsync(path, rows => CopyAsync(rows, input.Name, destination, meter, cancellationToken), cancellationToken));
        if (written < report.Rejected.Values.Sum())
        {
            display.Say($"{input.Name}: the gateway kept the first {Quantity.Count(written)} of the rejected rows.");
        }

        return report with { RejectedFile = file };
    }

    private static async Task<long> CopyAsync(Stream rows, string input, Stream destination, Meter meter, CancellationToken cancellationToken)
    {
        LineReader lines = new(rows, MaxLineBytes);
        while (await lines.NextAsync(cancellationToken) is { } read)
        {
            JsonObject row = JsonNode.Parse(read.Line)!.AsObject();
            row.Insert(0, "input", input);
            await JsonSerializer.SerializeAsync(destination, row, Json, cancellationToken);
            destination.WriteByte((byte)'\n');
            meter.Add(1);
        }

        return meter.Done;
    }
}
