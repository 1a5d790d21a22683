using System.Diagnostics;
using EventGraph.Cli.Tests.Gateways;

[assembly: AssemblyFixture(typeof(GatewayFixture))]

namespace EventGraph.Cli.Tests.Gateways;

/// <summary>
/// One gateway for all tests: the built one, as a process with a silo of its own in a temporary folder, on a free port. It takes one import at a time, and turns others away.
/// </summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    /// <summary>The collection of the tests that ask it, one after the other.</summary>
    public const string OneImportAtATime = "one import at a time";

    private readonly TemporaryFolder _data = new();
    private Process? _process;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        const string Listening = "EventGraph gateway at ";
        string[] arguments =
        [
            "--data", _data.Path, "--seeds", "none", "--urls", "http://127.0.0.1:0",
            "--EventGraph:Limits:Imports", "1", "--EventGraph:Limits:Queue", "0",
        ];
        TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "EventGraph.Gateway"), arguments) { RedirectStandardOutput = true },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith(Listening, StringComparison.Ordinal) == true)
            {
                address.TrySetResult(line.Data[Listening.Length..].Split(',')[0]);
            }
        };
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The gateway ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
        Address = await address.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _data.Dispose();
    }
}
