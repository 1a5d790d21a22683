using System.Collections.Concurrent;
using System.Diagnostics;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Operations;

/// <summary>The built gateway as a process of its own.</summary>
internal sealed class GatewayProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private HttpClient? _client;

    private GatewayProcess(IEnumerable<string> arguments)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "EventGraph.Gateway"), arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The gateway ended before it listened: {Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Api Api => new(_client!);

    /// <summary>What it has printed.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts a gateway on a free port and waits until it listens.</summary>
    public static async Task<GatewayProcess> StartAsync(params string[] arguments)
    {
        GatewayProcess gateway = new([.. arguments, "--urls", "http://127.0.0.1:0"]);
        gateway._client = new HttpClient { BaseAddress = await gateway._address.Task.WaitAsync(TestContext.Current.CancellationToken) };
        return gateway;
    }

    /// <summary>Runs a gateway that is not expected to stay.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        await using GatewayProcess gateway = new(arguments);
        return (await gateway.ExitedAsync(), gateway.Output);
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public Task ReadyAsync() => _ready.Task.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>SIGKILL, at once.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await ExitedAsync();
    }

    /// <summary>What Ctrl-C does.</summary>
    public async Task<int> InterruptAsync()
    {
        using Process kill = Process.Start("kill", ["-INT", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await ExitedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _client?.Dispose();
        _process.Dispose();
    }

    private async Task<int> ExitedAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    private void Hear(string? line)
    {
        const string Listening = "EventGraph gateway at ";
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(Listening, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[Listening.Length..].Split(',')[0]));
        }
        else if (line.StartsWith("Ready", StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
