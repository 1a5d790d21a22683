using System.Text.Json.Nodes;
using EventGraph.Cli.Tests.Gateways;

namespace EventGraph.Cli.Tests.Import;

[Collection(GatewayFixture.OneImportAtATime)]
public sealed class ImportCommandTests(GatewayFixture gateway) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_row_is_in_the_report_and_a_bad_one_costs_only_itself()
    {
        _folder.Write("talks.csv", "date,source,target,type\n1991-01-05,Kenya,Ghana,CONSULT\n1991-02-30,Kenya,Ghana,CONSULT\n1991-01-05,Kenya,Ghana,CONSULT\n1991-01-06,Kenya,Ghana,DANCE\n");

        CliResult result = await ImportAsync("csv", "talks.csv");

        Assert.Equal(0, result.ExitCode);
        JsonNode report = Assert.Single(Reports(result));
        Assert.Equal(("talks.csv", "done", "csv"), ((string?)report["file"], (string?)report["state"], (string?)report["format"]));
        Assert.Equal((4, 1, 1), ((int)report["rows"]!, (int)report["accepted"]!, (int)report["duplicate"]!));
        Assert.Equal("""{"bad_date":1,"unknown_code":1}""", report["rejected"]!.ToJsonString());
        Assert.True((long)report["position"]! > 0);
        Assert.Equal("talks.csv.rejected.ndjson", (string?)report["rejected_file"]);
        Assert.Contains("1 accepted, 1 duplicate, 2 rejected", result.Errors, StringComparison.Ordinal);
        Assert.Contains("rejected: 1 bad_date, 1 unknown_code; the rows are in talks.csv.rejected.ndjson", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejected_rows_are_written_with_their_file_line_and_reason()
    {
        _folder.Write("one.csv", "date,source,target,type\nno date,Kenya,Ghana,CONSULT\n");
        _folder.Write("two/one.csv", "date,source,target,type\n1990-01-05,Kenya,Ghana,DANCE\n");

        await ImportAsync("csv", "one.csv", "two");
        await ImportAsync("csv", "one.csv", "two", "--rejected", "all.ndjson");

        JsonNode[] rows = [.. _folder.Lines("one.csv.rejected.ndjson").Select(line => JsonNode.Parse(line)!)];
        Assert.Equal(["one.csv", "two/one.csv"], rows.Select(row => (string?)row["input"]));
        Assert.Equal([(2, "bad_date"), (2, "unknown_code")], rows.Select(row => ((int)row["line"]!, (string?)row["reason"])));
        Assert.Equal("no date,Kenya,Ghana,CONSULT", (string?)rows[0]["raw"]);
        Assert.Equal(_folder.Lines("one.csv.rejected.ndjson"), _folder.Lines("all.ndjson"));
    }

    [Fact]
    public async Task Rejected_rows_are_not_kept_where_nobody_wants_them()
    {
        _folder.Write("bad.csv", "date,source,target,type\nno date,Kenya,Ghana,CONSULT\n");

        CliResult result = await ImportAsync("csv", "bad.csv", "--rejected", "none");

        Assert.Equal(0, result.ExitCode);
        Assert.Null(Assert.Single(Reports(result))["rejected_file"]);
        Assert.False(_folder.Has("bad.csv.rejected.ndjson"));
    }

    [Fact]
    public async Task The_same_rows_count_once_from_a_file_a_gzip_a_zip_a_folder_and_a_pipe()
    {
        byte[] rows = await File.ReadAllBytesAsync(SharedData.Path(SharedData.Gdelt2019), TestContext.Current.CancellationToken);
        _folder.Write("day.CSV", rows);
        _folder.Write("day.CSV.gz", TemporaryFolder.Gzip(rows));
        _folder.Write("day.CSV.zip", TemporaryFolder.Zip("day.CSV", rows));
        _folder.Write("days/2.CSV", rows);
        _folder.Write("days/10.CSV", rows);
        _folder.Write("days/.hidden", "not a row");
        _folder.Write("days/old/1.CSV", "not a row");

        CliResult files = await ImportAsync("gdelt2", "day.CSV", "day.CSV", "day.CSV.gz", "day.CSV.zip", "days", "--rejected", "none");
        CliResult named = await Cli.RunInAsync(_folder.Path, rows, "import", "gdelt2", "-", "--api", gateway.Address, "--rejected", "none");
        CliResult piped = await Cli.RunInAsync(_folder.Path, TemporaryFolder.Gzip(rows), "import", "gdelt2", "--api", gateway.Address, "--rejected", "none");

        JsonNode[] reports = [.. Reports(files), .. Reports(named), .. Reports(piped)];
        Assert.Equal(
            ["day.CSV", "day.CSV", "day.CSV.gz", "day.CSV.zip", "days/10.CSV", "days/2.CSV", "standard input", "standard input"],
            reports.Select(report => (string?)report["file"]));
        Assert.All(reports, report => Assert.Equal((1629, "done"), ((int)report["rows"]!, (string?)report["state"])));
        Assert.Equal([1315, 0, 0, 0, 0, 0, 0, 0], reports.Select(report => (int)report["accepted"]!));
        Assert.Equal([0, 1315, 1315, 1315, 1315, 1315, 1315, 1315], reports.Select(report => (int)report["duplicate"]!));
        Assert.Contains("6 files: 9,774 rows in ", files.Errors, StringComparison.Ordinal);
        Assert.Contains(": 1,315 accepted, 6,575 duplicate, 1,884 rejected", files.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_damaged_fails_and_the_next_one_goes_on()
    {
        _folder.Write("cut.csv.gz", TemporaryFolder.Gzip(Rows.Csv(1992, 700))[..^20]);
        _folder.Write("whole.csv", Rows.Csv(1993, 10));

        CliResult result = await ImportAsync("csv", "cut.csv.gz", "whole.csv");

        Assert.Equal(1, result.ExitCode);
        JsonNode[] reports = Reports(result);
        Assert.Equal(["failed", "done"], reports.Select(report => (string?)report["state"]));
        Assert.Contains("the rest cannot be read", (string?)reports[0]["reason"], StringComparison.Ordinal);
        Assert.Equal(10, (int)reports[1]["accepted"]!);
        Assert.Contains("cut.csv.gz: failed: line ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("2 files, 1 failed: ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_damaged_file_holds_does_not_reach_the_terminal()
    {
        _folder.Write("odd.csv", "\u001B[31mdate\n");

        CliResult result = await ImportAsync("csv", "odd.csv");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("odd.csv: failed: line 1: the header has no column 'date'", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', result.Errors);
        Assert.DoesNotContain('\u001B', result.Output);
    }

    [Theory]
    [InlineData("'gdelt3' is not a format; the formats are gdelt2, gdelt1, icews, polecat, ndjson, csv.", "import", "gdelt3", "-")]
    [InlineData("nowhere.csv: there is no such file or folder.", "import", "csv", "nowhere.csv")]
    [InlineData(".: there is no file to import in this folder", "import", "csv", ".")]
    [InlineData("--api: 'here' is not the address of a gateway; it looks like http://127.0.0.1:5000.", "import", "csv", "-", "--api", "here")]
    [InlineData("Required argument 'FORMAT' missing", "import")]
    public async Task A_wrong_call_is_told_before_anything_is_sent(string said, params string[] arguments)
    {
        CliResult result = await Cli.RunInAsync(_folder.Path, [], arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output.Trim()));
        Assert.StartsWith(said, result.Errors, StringComparison.Ordinal);
        Assert.InRange(result.Complaints.Length, 1, 2);
    }

    private static JsonNode[] Reports(CliResult result) => [.. result.Lines.Select(line => JsonNode.Parse(line)!)];

    private Task<CliResult> ImportAsync(params string[] arguments) => Cli.RunInAsync(_folder.Path, [], ["import", .. arguments, "--api", gateway.Address]);
}
