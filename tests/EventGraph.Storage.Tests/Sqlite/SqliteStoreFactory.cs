using EventGraph.Storage.Sqlite;
using EventGraph.Storage.Telemetry;

namespace EventGraph.Storage.Tests.Sqlite;

/// <summary>Stores in a temporary folder.</summary>
internal sealed class SqliteStoreFactory : IStoreFactory
{
    public SqliteStoreFactory() => Options = new SqliteStoreOptions { DataDirectory = Directory.CreateTempSubdirectory("eventgraph-").FullName };

    public SqliteStoreOptions Options { get; }

    public MeterFactory Meters { get; } = new();

    public string DatabasePath => Path.Combine(Options.DataDirectory, SqliteFile.FileName);

    public IEventStore Create(TimeProvider clock) =>
        new EventStore(new SqliteBackend(Microsoft.Extensions.Options.Options.Create(Options)), new StoreInstruments(Meters), clock);

    public async Task CloseAsync(IEventStore store) => await ((EventStore)store).DisposeAsync();

    public ValueTask DisposeAsync()
    {
        Meters.Dispose();
        Directory.Delete(Options.DataDirectory, recursive: true);
        return ValueTask.CompletedTask;
    }
}
