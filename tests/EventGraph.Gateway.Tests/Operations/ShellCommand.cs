using System.Diagnostics;
using System.Threading.Channels;

namespace EventGraph.Gateway.Tests.Operations;

/// <summary>A command in a shell, and what it prints. Ends with the test, and everything that it started with it.</summary>
internal sealed class ShellCommand : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _heard = [];

    public ShellCommand(string command, string folder)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("/bin/sh", ["-c", command])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Write(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits for a line that starts so, and gives its rest.</summary>
    public async Task<string> HearAsync(string start)
    {
        await foreach (string line in _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            _heard.Add(line);
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line[start.Length..];
            }
        }

        throw new InvalidOperationException($"The command ended before it said '{start}': {string.Join('\n', _heard)}");
    }

    /// <summary>Waits until it ends well, and gives what it printed.</summary>
    public async Task<string> ExitedAsync()
    {
        List<string> lines = await _lines.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string output = string.Join('\n', lines);
        Assert.True(_process.ExitCode == 0, $"Exit code {_process.ExitCode}: {output}");
        return output;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        Write(line);
        if (line is null)
        {
            _lines.Writer.TryComplete();
        }
    }

    private void Write(string? line)
    {
        if (line is not null)
        {
            _lines.Writer.TryWrite(line);
        }
    }
}
