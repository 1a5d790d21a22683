namespace EventGraph.Cli.Tests;

/// <summary>What a run of the command came to.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] Complaints => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
