using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace EventGraph.Benchmarks.Importing;

/// <summary>The built gateway as a process of its own, on a free port of loopback.</summary>
internal sealed class GatewayUnderLoad : IAsyncDisposable
{
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(200);

    // A query that sees a new snapshot builds its view anew, which costs as much as thousands of rows: asked every time, it would be what is measured.
    private static readonly TimeSpan QueryInterval = TimeSpan.FromSeconds(2);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _client = new() { Timeout = Timeout.InfiniteTimeSpan };

    private GatewayUnderLoad(IEnumerable<string> arguments)
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "EventGraph.Gateway"), [.. arguments, "--seeds", "none", "--urls", "http://127.0.0.1:0"])
            {
                RedirectStandardOutput = true,
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException("The gateway ended before it listened."));
        _process.Start();
        _process.BeginOutputReadLine();
    }

    public static async Task<GatewayUnderLoad> StartAsync(IEnumerable<string> arguments)
    {
        GatewayUnderLoad gateway = new(arguments);
        gateway._client.BaseAddress = await gateway._address.Task;
        return gateway;
    }

    public async Task<JsonElement> ImportAsync(string file)
    {
        await using FileStream rows = File.OpenRead(file);
        using HttpResponseMessage response = await _client.PostAsync("/v1/imports?format=gdelt2", new StreamContent(rows, 1 << 20));
        JsonElement job = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        return response.IsSuccessStatusCode ? job : throw new InvalidOperationException($"The import failed: {job}");
    }

    /// <summary>Seconds until answers hold a position.</summary>
    public async Task<double> CaughtUpAsync(long position)
    {
        long started = Stopwatch.GetTimestamp();
        while (!(await _client.GetAsync($"/v1/stats?min_position={position}")).IsSuccessStatusCode)
        {
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Asks a query again and again, and looks at the process's memory, until it is told to stop.</summary>
    public async Task<Observations> ObserveAsync(string query, CancellationToken stop)
    {
        List<long> memory = [];
        List<double> queries = [];
        TimeSpan before = _process.TotalProcessorTime;
        long asked = 0;
        while (!stop.IsCancellationRequested)
        {
            if (Stopwatch.GetElapsedTime(asked) >= QueryInterval)
            {
                asked = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await _client.GetAsync(query, CancellationToken.None);
                queries.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            _process.Refresh();
            memory.Add(_process.WorkingSet64);
            await Task.Delay(SampleInterval, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _process.Refresh();
        return new Observations(memory, _process.PeakWorkingSet64, queries, (_process.TotalProcessorTime - before).TotalSeconds);
    }

    public async ValueTask DisposeAsync()
    {
        using (Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _client.Dispose();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        const string Announcement = "EventGraph gateway at ";
        if (line?.StartsWith(Announcement, StringComparison.Ordinal) == true)
        {
            _address.TrySetResult(new Uri(line[Announcement.Length..].Split(',')[0]));
        }
    }
}
