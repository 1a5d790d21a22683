using System.Globalization;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Storage.Sqlite;
using EventGraph.Storage.Telemetry;
using Microsoft.Extensions.Options;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Crash;

/// <summary>A process that appends without end, and prints an actor and its version for every append that was acknowledged.</summary>
internal static class AppendingProcess
{
    public const string Command = "append-until-killed";
    public const int Actors = 8;
    public const int EventsPerAppend = 5;

    public static async Task<int> RunAsync(string folder)
    {
        using MeterFactory meters = new();
        await using EventStore store = new(
            new SqliteBackend(Options.Create(new SqliteStoreOptions { DataDirectory = folder })), new StoreInstruments(meters), TimeProvider.System);
        await store.InitializeAsync(CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, Actors).Select(actor => AppendAsync(store, actor)));
        return 0;
    }

    private static async Task AppendAsync(EventStore store, int actor)
    {
        long version = (await store.LoadActorAsync(Actor(actor), CancellationToken.None)).Version;
        while (true)
        {
            Event[] events = [.. Enumerable.Range(0, EventsPerAppend).Select(i => Event(Actor(actor), Actor(100 + i), $"{version}"))];
            AppendReceipt receipt = await store.AppendAsync(Append(version, events), CancellationToken.None);
            version = receipt.Version;
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{actor} {version}"));
        }
    }
}
