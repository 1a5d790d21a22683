using EventGraph.Storage.Writing;
using Microsoft.Extensions.Options;

namespace EventGraph.Storage.Sqlite;

/// <summary>The store in a SQLite file.</summary>
internal sealed class SqliteBackend(IOptions<SqliteStoreOptions> options) : IStoreBackend
{
    public EventStoreOptions Options => options.Value;

    public async Task<IStoreDatabase> OpenAsync(ActorNumbers actors, LogSignal signal, CancellationToken cancellationToken) =>
        await Task.Run(() => SqliteFile.Open(options.Value, actors, signal), cancellationToken);
}
