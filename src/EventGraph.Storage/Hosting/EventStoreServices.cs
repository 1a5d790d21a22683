using EventGraph.Storage.Postgres;
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
        services.TryAddSingleton<IStoreBackend, SqliteBackend>();
        return services.AddEventStore("SQLite", configure);
    }

    /// <summary>
    /// Adds <see cref="IEventStore"/> in a schema of a PostgreSQL database, one for the process; other processes may have it open too. Opened and closed
    /// as <see cref="AddSqliteEventStore"/> says.
    /// </summary>
    public static IServiceCollection AddPostgresEventStore(this IServiceCollection services, Action<PostgresStoreOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IStoreBackend, PostgresBackend>();
        return services.AddEventStore("PostgreSQL", configure);
    }

    private static IServiceCollection AddEventStore<TOptions>(this IServiceCollection services, string kind, Action<TOptions> configure)
        where TOptions : EventStoreOptions
    {
        services.AddOptions<TOptions>().Configure(configure).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<TOptions>>(new EventStoreOptionsValidator<TOptions>(kind));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StoreInstruments>();
        services.TryAddSingleton<IEventStore, EventStore>();
        services.AddHostedService<EventStoreInitializer>();
        return services;
    }
}
