using System.Diagnostics.Metrics;
using EventGraph.Storage.Sqlite;
using EventGraph.Storage.Telemetry;

namespace EventGraph.Storage.Tests.Sqlite;

/// <summary>Stores in a temporary folder.</summary>
internal sealed class SqliteStoreFactory : IStoreFactory, IMeterFactory
{
    private readonly List<Meter> _meters = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("eventgraph-").FullName;

    public SqliteStoreOptions Options => field ??= new SqliteStoreOptions { DataDirectory = Folder };

    public IEventStore Create(TimeProvider clock) => new SqliteEventStore(Microsoft.Extensions.Options.Options.Create(Options), new StoreInstruments(this), clock);

    public async Task CloseAsync(IEventStore store) => await ((SqliteEventStore)store).DisposeAsync();

    public ValueTask DisposeAsync()
    {
        Dispose();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        Meter meter = new(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose() => _meters.ForEach(m => m.Dispose());
}
