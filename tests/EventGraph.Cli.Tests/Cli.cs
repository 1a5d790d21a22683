using System.Diagnostics;

namespace EventGraph.Cli.Tests;

/// <summary>Runs the built command as its user does: a process, standard input, standard output, an exit code.</summary>
internal static class Cli
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "eventgraph.dll");

    public static Task<CliResult> RunAsync(string input, params string[] arguments) => RunAsync(System.Text.Encoding.UTF8.GetBytes(input), arguments);

    public static async Task<CliResult> RunAsync(byte[] input, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(cancellation);
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.StandardInput.BaseStream.WriteAsync(input, cancellation);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
        return new CliResult(process.ExitCode, await output, await errors);
    }
}
