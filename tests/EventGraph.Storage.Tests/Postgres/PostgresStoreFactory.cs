using EventGraph.Storage.Postgres;
using EventGraph.Storage.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace EventGraph.Storage.Tests.Postgres;

/// <summary>Stores in a schema of one test's own.</summary>
internal sealed class PostgresStoreFactory(PostgresServer server) : IStoreFactory
{
    private readonly MeterFactory _meters = new();

    public PostgresStoreOptions Options { get; } = new()
    {
        ConnectionString = new NpgsqlConnectionStringBuilder(server.Settings.ConnectionString) { Pooling = true }.ConnectionString,
        Schema = $"test_{Guid.NewGuid():n}",
        StallTimeout = TimeSpan.FromSeconds(2),
    };

    public IEventStore Create(TimeProvider clock)
    {
        PostgresBackend backend = new(Microsoft.Extensions.Options.Options.Create(Options), clock, NullLogger<PostgresListener>.Instance);
        return new EventStore(backend, new StoreInstruments(_meters), clock);
    }

    /// <summary>A store that is open.</summary>
    public async Task<IEventStore> OpenAsync(TimeProvider? clock = null)
    {
        IEventStore store = Create(clock ?? TimeProvider.System);
        await store.InitializeAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public async Task CloseAsync(IEventStore store) => await ((EventStore)store).DisposeAsync();

    /// <summary>Runs statements in the schema, as somebody else.</summary>
    public Task ExecuteAsync(string sql) => server.ExecuteAsync($"SET search_path = {Options.Schema}; {sql}");

    public async ValueTask DisposeAsync()
    {
        _meters.Dispose();
        await server.ExecuteAsync($"DROP SCHEMA IF EXISTS {Options.Schema} CASCADE");
    }
}
