using System.Data.Common;
using System.Net.Sockets;
using EventGraph.Storage.Writing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>The store in a schema of a PostgreSQL database.</summary>
internal sealed class PostgresBackend(IOptions<PostgresStoreOptions> options, TimeProvider clock, ILogger<PostgresListener> logger) : IStoreBackend
{
    public EventStoreOptions Options => options.Value;

    public async Task<IStoreDatabase> OpenAsync(ActorNumbers actors, LogSignal signal, CancellationToken cancellationToken)
    {
        PostgresConnections connections = new(options.Value);
        NpgsqlDataSource writing = connections.Writing();
        try
        {
            await using NpgsqlConnection connection = await writing.OpenConnectionAsync(cancellationToken);
            await PostgresSchema.ApplyAsync(connection, options.Value.Schema, cancellationToken);
            signal.Advance((await PostgresReader.HeadAsync(connection, cancellationToken)).Position);
        }
        catch (Exception exception)
        {
            await writing.DisposeAsync();
            if (exception is DbException or SocketException or TimeoutException)
            {
                throw new StoreUnavailableException($"{Place()} cannot be opened: {Reason(exception).TrimEnd('.')}.", exception);
            }

            throw;
        }

        return new PostgresDatabase(writing, connections.Reading(), new PostgresListener(connections, options.Value.Schema, signal, clock, logger), options.Value.Schema, actors);
    }

    private string Place()
    {
        NpgsqlConnectionStringBuilder settings = new(options.Value.ConnectionString);
        return $"The database '{settings.Database ?? settings.Username}' at {settings.Host}:{settings.Port}";
    }

    private static string Reason(Exception exception) => exception switch
    {
        PostgresException refusal => refusal.MessageText,
        { InnerException: { } cause } => cause.Message,
        _ => exception.Message,
    };
}
