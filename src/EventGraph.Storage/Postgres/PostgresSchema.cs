using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>Creates the schema, or brings an older one up to date, whole or not at all; its table <c>schema_version</c> says how far it is.</summary>
internal static class PostgresSchema
{
    /// <summary>The oldest server that the store works with.</summary>
    public static readonly Version OldestServer = new(15, 0);

    /// <exception cref="StoreUnavailableException">The server is too old, the database keeps no Unicode, or a newer version of the program made the schema.</exception>
    public static async Task ApplyAsync(NpgsqlConnection connection, string schema, CancellationToken cancellationToken)
    {
        if (Complaint(connection.PostgreSqlVersion, connection.PostgresParameters["server_encoding"]) is { } complaint)
        {
            throw new StoreUnavailableException(complaint);
        }

        IReadOnlyList<SchemaScript> scripts = SchemaScript.Load("Postgres");
        if (await ReadVersionAsync(connection, schema, scripts.Count, cancellationToken) == scripts.Count)
        {
            return;
        }

        // Silos that start at once come here one after the other, however long the first one takes.
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync($"SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(hashtextextended('eventgraph schema {schema}', 0))");
        int version = await ReadVersionAsync(connection, schema, scripts.Count, cancellationToken);
        if (version == 0)
        {
            await RunAsync($"CREATE SCHEMA IF NOT EXISTS {schema}; CREATE TABLE schema_version (version integer NOT NULL); INSERT INTO schema_version VALUES (0)");
        }

        foreach (SchemaScript script in scripts.Skip(version))
        {
            await RunAsync($"{script.Sql}; UPDATE schema_version SET version = {script.Version}");
        }

        await transaction.CommitAsync(cancellationToken);

        async Task RunAsync(string sql)
        {
            await using NpgsqlCommand command = connection.Command(sql);
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Why the store does not work with a database; null where it does.</summary>
    public static string? Complaint(Version server, string encoding) =>
        server < OldestServer ? $"The server is PostgreSQL {server}; EventGraph needs {OldestServer.Major} or later."
        : encoding != "UTF8" ? $"The database's encoding is {encoding}; EventGraph needs UTF8."
        : null;

    private static async Task<int> ReadVersionAsync(NpgsqlConnection connection, string schema, int known, CancellationToken cancellationToken)
    {
        // The catalog itself, and not to_regclass: that answers from a cache, which does not hear of others' work within a transaction.
        NpgsqlCommand find = connection.Command("SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = 'schema_version')", schema);
        bool exists = await find.ScalarAsync<bool>(cancellationToken) == true;
        int version = exists ? await connection.Command("SELECT version FROM schema_version").ScalarAsync<int>(cancellationToken) ?? 0 : 0;
        return version <= known ? version : throw new StoreUnavailableException(
            $"The schema '{schema}' was made by a newer version of EventGraph (schema {version}, this one knows {known}).");
    }
}
