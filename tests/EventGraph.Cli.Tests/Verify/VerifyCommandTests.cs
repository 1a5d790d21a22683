using EventGraph.Cli.Tests.Gateways;
using EventGraph.Cli.Tests.Import;

namespace EventGraph.Cli.Tests.Verify;

[Collection(GatewayFixture.OneImportAtATime)]
public sealed class VerifyCommandTests(GatewayFixture gateway)
{
    [Fact]
    public async Task The_fold_of_what_was_imported_is_the_fold_of_the_log_while_more_comes_in()
    {
        await Cli.RunAsync(Rows.Csv(1970, 50_000), "import", "csv", "--api", gateway.Address);
        Task<CliResult> importing = Cli.RunAsync(Rows.Csv(1971, 50_000), "import", "csv", "--api", gateway.Address);

        CliResult meanwhile = await Cli.RunAsync("", "verify", "--api", gateway.Address);
        await importing;
        CliResult afterwards = await Cli.RunAsync("", "verify", "--api", gateway.Address);

        foreach (CliResult result in new[] { meanwhile, afterwards })
        {
            Assert.Equal(0, result.ExitCode);
            Assert.Equal(["position", "log", "graph", "The"], result.Lines.Select(line => line.Split(' ')[0]));
            Assert.Equal(result.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..4], result.Lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..4]);
            Assert.Equal("The fold is the fold of the log.", result.Lines[3]);
        }
    }

    [Fact]
    public async Task Where_no_gateway_is_the_command_says_so()
    {
        CliResult result = await Cli.RunAsync("", "verify", "--api", $"http://127.0.0.1:{FreePort.Next()}");

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("no EventGraph gateway answers at ", Assert.Single(result.Complaints), StringComparison.Ordinal);
    }
}
