using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventGraph.Cli.Progress;

namespace EventGraph.Cli.Import;

/// <summary>Tells what became of files: to a person in words, to a program as NDJSON, an object a file.</summary>
/// <param name="words">Where a person reads.</param>
/// <param name="lines">Where a program reads; null where none does.</param>
internal sealed class ReportWriter(TextWriter words, TextWriter? lines)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    private readonly List<ImportReport> _reports = [];

    /// <summary>How many files were told of.</summary>
    public int Count => _reports.Count;

    /// <summary>Whether all files are in.</summary>
    public bool AllIn => _reports.TrueForAll(r => !r.HasFailed);

    public void Write(ImportReport report)
    {
        _reports.Add(report);
        lines?.WriteLine(JsonSerializer.Serialize(report, Json));
        lines?.Flush();
        words.WriteLine(report.HasFailed ? $"{report.File}: failed: {Printable(report.Reason!)}" : $"{report.File}: {Counts([report])}");
        if (report.HasFailed && report.Rows > 0)
        {
            words.WriteLine($"  before that: {Counts([report])}");
        }

        if (report.Rejected.Count > 0)
        {
            words.WriteLine($"  rejected: {Reasons(report.Rejected)}{(report.RejectedFile is { } file ? $"; the rows are in {file}" : "")}");
        }
    }

    /// <summary>The totals, where there are several files.</summary>
    /// <param name="files">How many files there are, those that were not sent included.</param>
    public void WriteTotals(int files)
    {
        if (files == 1)
        {
            return;
        }

        int failed = _reports.Count(r => r.HasFailed);
        string fate = (failed, files - _reports.Count) switch
        {
            (0, 0) => "",
            (var some, 0) => $", {some} failed",
            (var some, var rest) => $", {some} failed, {rest} not sent",
        };
        words.WriteLine($"{files} files{fate}: {Counts(_reports)}");
        Dictionary<string, long> rejected = _reports.SelectMany(r => r.Rejected).GroupBy(r => r.Key).ToDictionary(r => r.Key, r => r.Sum(each => each.Value));
        if (rejected.Count > 0)
        {
            words.WriteLine($"  rejected: {Reasons(rejected)}");
        }
    }

    private static string Counts(IReadOnlyCollection<ImportReport> reports)
    {
        long rows = reports.Sum(r => r.Rows);
        double seconds = reports.Sum(r => r.Seconds);
        string rate = seconds > 0 ? $" ({Quantity.Count(rows / seconds)} rows/s)" : "";
        return $"{Quantity.Count(rows)} rows in {Quantity.Duration(TimeSpan.FromSeconds(seconds))}{rate}: {Quantity.Count(reports.Sum(r => r.Accepted))} accepted, "
            + $"{Quantity.Count(reports.Sum(r => r.Duplicate))} duplicate, {Quantity.Count(reports.Sum(r => r.Rejected.Values.Sum()))} rejected";
    }

    // A reason may quote a damaged file: what would move a terminal's cursor is not written to it.
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private static string Reasons(IReadOnlyDictionary<string, long> rejected) =>
        string.Join(", ", rejected.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{Quantity.Count(r.Value)} {r.Key}"));
}
