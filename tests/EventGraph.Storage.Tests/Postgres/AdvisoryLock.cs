using Npgsql;

namespace EventGraph.Storage.Tests.Postgres;

/// <summary>A lock that a trigger waits for, so that a test says when a transaction goes on.</summary>
internal sealed class AdvisoryLock : IAsyncDisposable
{
    private readonly PostgresServer _server;
    private readonly NpgsqlConnection _connection;

    private AdvisoryLock(PostgresServer server)
    {
        _server = server;
        _connection = new NpgsqlConnection(server.Settings.ConnectionString);
    }

    public int Key { get; } = Random.Shared.Next(1, int.MaxValue);

    public static async Task<AdvisoryLock> TakeAsync(PostgresServer server)
    {
        AdvisoryLock taken = new(server);
        await taken._connection.OpenAsync();
        await taken.RunAsync($"SELECT pg_advisory_lock({taken.Key})");
        return taken;
    }

    /// <summary>Completes once somebody waits for it.</summary>
    public Task IsAwaitedAsync() => _server.UntilAsync($"SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = {Key} AND NOT granted)");

    public Task ReleaseAsync() => RunAsync("SELECT pg_advisory_unlock_all()");

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task RunAsync(string sql)
    {
        await using NpgsqlCommand command = new(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
