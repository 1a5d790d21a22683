using EventGraph.Storage.Sqlite;
using EventGraph.Storage.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EventGraph.Storage.Hosting;

/// <summary>Adds the event store to a host.</summary>
public static class EventStoreServices
{
    /// <summary>
    /// Adds <see cref="IEventStore"/> on a SQLite file, one for the process. The host opens it before its other services start, and
    /// closes it with its container: writes that wait are committed first.
    /// </summary>
    public static IServiceCollection AddSqliteEventStore(this IServiceCollection services, Action<SqliteStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<SqliteStoreOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<SqliteStoreOptions>, SqliteStoreOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoreInstruments>();
        services.TryAddSingleton<IEventStore, SqliteEventStore>();
        services.AddHostedService<EventStoreInitializer>();
        return services;
    }
}
