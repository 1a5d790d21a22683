using System.Text;

namespace EventGraph.Cli.Tests;

/// <summary>Runs the built command as its user does: a process, standard input, standard output, an exit code.</summary>
internal static class Cli
{
    public static Task<CliResult> RunAsync(string input, params string[] arguments) => RunAsync(Encoding.UTF8.GetBytes(input), arguments);

    public static Task<CliResult> RunAsync(byte[] input, params string[] arguments) => RunInAsync(Environment.CurrentDirectory, input, arguments);

    /// <summary>Runs it in a folder.</summary>
    public static async Task<CliResult> RunInAsync(string folder, byte[] input, params string[] arguments)
    {
        await using CliProcess process = new(folder, arguments);
        try
        {
            await process.WriteAsync(input);
            process.EndInput();
        }
        catch (IOException)
        {
            // A command that fails early does not read the rest.
        }

        return await process.ExitedAsync();
    }
}
