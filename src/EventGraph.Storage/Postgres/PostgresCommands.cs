using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>Short forms for statements. Their parameters are <c>$1</c>, <c>$2</c>, …; null is the database's. An array that is the only one stands in brackets.</summary>
internal static class PostgresCommands
{
    public static NpgsqlCommand Command(this NpgsqlConnection connection, string sql, params ReadOnlySpan<object?> parameters)
    {
        NpgsqlCommand command = new(sql, connection);
        foreach (object? value in parameters)
        {
            command.Parameters.Add(Parameter(value));
        }

        return command;
    }

    public static void Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> parameters)
    {
        NpgsqlBatchCommand command = new(sql);
        foreach (object? value in parameters)
        {
            command.Parameters.Add(Parameter(value));
        }

        batch.BatchCommands.Add(command);
    }

    public static async Task RunAsync(this NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using NpgsqlCommand command = connection.Command(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first column of the first row; null where there is no row, or a null in it.</summary>
    public static async ValueTask<T?> ScalarAsync<T>(this NpgsqlCommand command, CancellationToken cancellationToken)
        where T : struct
    {
        await using (command)
        {
            return await command.ExecuteScalarAsync(cancellationToken) as T?;
        }
    }

    /// <summary>All rows.</summary>
    public static async ValueTask<List<T>> ListAsync<T>(this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using NpgsqlDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            List<T> rows = [];
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    public static string? StringOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static NpgsqlParameter Parameter(object? value) => new() { Value = value ?? DBNull.Value };
}
