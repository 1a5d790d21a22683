using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EventGraph.Storage.Sqlite;

/// <summary>
/// A statement of the writer's, compiled once and run many times. Binds and steps without what a command does for each value, which is half of a small statement's time.
/// One thread at a time.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One statement, its parameters <c>?1</c>, <c>?2</c>, ….</param>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    public PreparedStatement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public PreparedStatement Bind(int parameter, long? value) => value is { } number ? Bind(parameter, number) : BindNull(parameter);

    public PreparedStatement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            return BindNull(parameter);
        }

        Check(raw.sqlite3_bind_text(_statement, parameter, value));
        return this;
    }

    public PreparedStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(_statement, parameter, 0) : raw.sqlite3_bind_blob(_statement, parameter, value));
        return this;
    }

    /// <summary>Binds an id as <see cref="SqliteValues.ToKey"/> keeps it.</summary>
    public PreparedStatement BindKey(int parameter, object key) => key is byte[] bytes ? Bind(parameter, bytes) : Bind(parameter, (string)key);

    public void Run()
    {
        try
        {
            while (Step())
            {
            }
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>The first column of the first row as a number; null where there is no row.</summary>
    public long? Number()
    {
        try
        {
            return Step() ? raw.sqlite3_column_int64(_statement, 0) : null;
        }
        finally
        {
            Reset();
        }
    }

    public void Dispose() => _statement.Dispose();

    private PreparedStatement BindNull(int parameter)
    {
        Check(raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    private bool Step()
    {
        int result = raw.sqlite3_step(_statement);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw Failure(result),
        };
    }

    // Repeats the failure of the step, which was thrown already.
    private void Reset() => _ = raw.sqlite3_reset(_statement);

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Failure(result);
        }
    }

    private SqliteException Failure(int result) => new(
        string.Create(CultureInfo.InvariantCulture, $"SQLite Error {result}: '{raw.sqlite3_errmsg(_database).utf8_to_string()}'."),
        result & 0xFF,
        result);
}
