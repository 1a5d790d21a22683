using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace EventGraph.Cli.Tests;

/// <summary>The built command while it runs.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "eventgraph.dll");

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly StringBuilder _errors = new();
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();
    private readonly Task _listening;

    public CliProcess(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        _output = _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        _listening = ListenAsync();
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> input)
    {
        await _process.StandardInput.BaseStream.WriteAsync(input, TestContext.Current.CancellationToken);
        await _process.StandardInput.BaseStream.FlushAsync(TestContext.Current.CancellationToken);
    }

    public void EndInput() => _process.StandardInput.Close();

    /// <summary>Waits for a line on standard error that holds a text.</summary>
    public async Task HearAsync(string text)
    {
        await foreach (string line in _heard.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"It never said '{text}', but: {_errors}");
    }

    /// <summary>What Ctrl-C does.</summary>
    public async Task InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<CliResult> ExitedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        await _listening;
        return new CliResult(_process.ExitCode, await _output, _errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            _errors.Append(line).Append('\n');
            _heard.Writer.TryWrite(line);
        }

        _heard.Writer.Complete();
    }
}
