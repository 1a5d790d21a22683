using System.IO.Pipelines;
using System.Net;
using System.Text.Json.Nodes;
using EventGraph.Cli.Tests.Gateways;

namespace EventGraph.Cli.Tests.Import;

[Collection(GatewayFixture.OneImportAtATime)]
public sealed class ConnectionTests(GatewayFixture gateway) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Where_no_gateway_is_the_command_says_how_to_start_one_and_sends_nothing_more()
    {
        string address = $"http://127.0.0.1:{FreePort.Next()}";
        _folder.Write("a.csv", Rows.Csv(1980, 1));
        _folder.Write("b.csv", Rows.Csv(1980, 1));

        CliResult result = await Cli.RunInAsync(_folder.Path, [], "import", "csv", "a.csv", "b.csv", "--api", address);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith($"a.csv: failed: no EventGraph gateway answers at {address} (", result.Errors, StringComparison.Ordinal);
        Assert.Contains("start one with 'dotnet run --project src/EventGraph.Gateway'", result.Errors, StringComparison.Ordinal);
        Assert.Contains("2 files, 1 failed, 1 not sent: 0 rows", result.Errors, StringComparison.Ordinal);
        Assert.Equal("failed", (string?)JsonNode.Parse(Assert.Single(result.Lines))!["state"]);
    }

    [Fact]
    public async Task Where_something_else_answers_the_command_says_so()
    {
        CliResult result = await Cli.RunInAsync(_folder.Path, Rows.Csv(1980, 1), "import", "csv", "--api", $"{gateway.Address}/elsewhere");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("/elsewhere/v1/imports answered 404: ", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Is it an older EventGraph gateway, or something else?", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_whose_connection_breaks_is_sent_again_and_counts_once()
    {
        _folder.Write("long.csv", Rows.Csv(1981, 100_000));
        await using BreakingRelay relay = new(gateway.Address, connections: 1, bytes: 1_000_000);

        CliResult result = await Cli.RunInAsync(_folder.Path, [], "import", "csv", "long.csv", "--api", relay.Address);
        CliResult again = await Cli.RunInAsync(_folder.Path, [], "import", "csv", "long.csv", "--api", gateway.Address);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"long.csv: the connection to the gateway at {relay.Address} was lost. Sending all of it again in 1 s (try 2 of 4)", result.Errors, StringComparison.Ordinal);
        Assert.Equal(100_000, (int)JsonNode.Parse(Assert.Single(result.Lines))!["rows"]!);
        Assert.Equal(100_000, (int)JsonNode.Parse(Assert.Single(again.Lines))!["duplicate"]!);
    }

    [Fact]
    public async Task Standard_input_whose_connection_breaks_cannot_be_sent_again_which_is_said()
    {
        await using BreakingRelay relay = new(gateway.Address, connections: 1, bytes: 1_000_000);

        CliResult result = await Cli.RunInAsync(_folder.Path, Rows.Csv(1982, 100_000), "import", "csv", "--api", relay.Address);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("standard input cannot be read again: pipe all of it in once more, what is in is not counted twice", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_is_busy_is_asked_again_and_nothing_is_lost()
    {
        using HttpClient client = new() { BaseAddress = new Uri(gateway.Address) };
        Pipe other = new();
        using StreamContent body = new(other.Reader.AsStream());
        Task<HttpResponseMessage> importing = client.PostAsync("/v1/imports?format=csv", body, TestContext.Current.CancellationToken);
        await other.Writer.WriteAsync(Rows.Csv(1983, 1_000), TestContext.Current.CancellationToken);
        await BusyAsync(client);
        await using CliProcess process = new(_folder.Path, "import", "csv", "--api", gateway.Address);
        await process.WriteAsync(Rows.Csv(1984, 5));
        process.EndInput();

        await process.HearAsync("Trying again in 1 s.");
        await other.Writer.CompleteAsync();
        CliResult result = await process.ExitedAsync();

        using HttpResponseMessage answer = await importing;
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(5, (int)JsonNode.Parse(Assert.Single(result.Lines))!["accepted"]!);
    }

    [Fact]
    public async Task What_is_piped_in_may_come_with_pauses()
    {
        byte[] rows = Rows.Csv(1986, 5);
        await using CliProcess process = new(_folder.Path, "import", "csv", "--api", gateway.Address);
        await process.WriteAsync(rows.AsMemory(0, 50));

        // Longer than the 5 s that Kestrel grants by itself.
        await process.HearAsync("standard input: 50 B");
        await process.HearAsync("standard input: 50 B");
        await process.WriteAsync(rows.AsMemory(50));
        process.EndInput();
        CliResult result = await process.ExitedAsync();

        Assert.Equal((0, 5), (result.ExitCode, (int)JsonNode.Parse(Assert.Single(result.Lines))!["accepted"]!));
    }

    [Fact]
    public async Task Ctrl_C_stops_it_and_the_command_says_that_sending_again_is_safe()
    {
        await using CliProcess process = new(_folder.Path, "import", "csv", "-", "--api", gateway.Address);
        await process.WriteAsync(Rows.Csv(1985, 5));
        await process.HearAsync("standard input: ");

        await process.InterruptAsync();
        CliResult result = await process.ExitedAsync();

        Assert.Equal((130, ""), (result.ExitCode, result.Output));
        Assert.Contains("Stopped. What the gateway took in until now stays; sending the same again is safe, nothing is counted twice.", result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    private static async Task BusyAsync(HttpClient client)
    {
        HttpStatusCode answer;
        do
        {
            using HttpResponseMessage response = await client.PostAsync("/v1/imports?format=ndjson", content: null, TestContext.Current.CancellationToken);
            answer = response.StatusCode;
        }
        while (answer != HttpStatusCode.TooManyRequests);
    }
}
