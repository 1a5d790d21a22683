using System.Diagnostics;
using System.Globalization;
using EventGraph.Events;
using EventGraph.Storage.Tests.Sqlite;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Crash;

public sealed class KillTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_killed_process_acknowledged_is_there_and_nothing_is_half_there()
    {
        await using SqliteStoreFactory factory = new();
        Dictionary<int, long> acknowledged = [];
        for (int life = 1; life <= 3; life++)
        {
            await RunAndKillAsync(factory.Options.DataDirectory, acknowledged, acknowledgements: life * 50);

            IEventStore store = factory.Create(TimeProvider.System);
            await store.InitializeAsync(Cancellation);
            List<Event> log = [.. (await store.ReadLogAsync(Cancellation)).Select(e => e.Event)];
            foreach ((int actor, long version) in acknowledged)
            {
                Assert.InRange((await store.LoadActorAsync(Actor(actor), Cancellation)).Version, version, version + 1);
            }

            Assert.All(log.GroupBy(e => (e.Owner, e.Article)), append => Assert.Equal(AppendingProcess.EventsPerAppend, append.Count()));
            await store.AssertFoldIsOfTheLogAsync(Cancellation);
            await factory.CloseAsync(store);
        }
    }

    private static async Task RunAndKillAsync(string folder, Dictionary<int, long> acknowledged, int acknowledgements)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Arguments(folder)]) { RedirectStandardOutput = true })!;
        try
        {
            for (int i = 0; i < acknowledgements; i++)
            {
                Note(await process.StandardOutput.ReadLineAsync(Cancellation) ?? throw new InvalidOperationException("The process ended by itself."), acknowledged);
            }
        }
        finally
        {
            process.Kill();
        }

        // What it printed before it died was acknowledged too; only the last line may be cut short.
        string[] rest = (await process.StandardOutput.ReadToEndAsync(Cancellation)).Split('\n')[..^1];
        foreach (string line in rest)
        {
            Note(line, acknowledged);
        }

        await process.WaitForExitAsync(Cancellation);
    }

    private static void Note(string line, Dictionary<int, long> acknowledged)
    {
        string[] fields = line.Split(' ');
        acknowledged[int.Parse(fields[0], CultureInfo.InvariantCulture)] = long.Parse(fields[1], CultureInfo.InvariantCulture);
    }

    // Started as its own executable or through dotnet, the program is started again the same way.
    private static IEnumerable<string> Arguments(string folder)
    {
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            yield return typeof(KillTests).Assembly.Location;
        }

        yield return AppendingProcess.Command;
        yield return folder;
    }
}
