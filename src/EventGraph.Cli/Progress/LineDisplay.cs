namespace EventGraph.Cli.Progress;

/// <summary>A line every few seconds: for logs, and terminals that cannot do more.</summary>
internal sealed class LineDisplay(TextWriter writer) : IProgressDisplay
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(3);

    public async Task<T> ShowAsync<T>(Meter meter, Func<Task<T>> work)
    {
        Task<T> working = work();
        while (await Task.WhenAny(working, Task.Delay(Period)) != working)
        {
            await writer.WriteLineAsync($"{meter.Name}: {meter}");
        }

        return await working;
    }

    public void Say(string line) => writer.WriteLine(line);
}
