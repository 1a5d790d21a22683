using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>Creates the schema, or brings an older one up to date. The file's <c>user_version</c> is the schema's.</summary>
internal static class SqliteSchema
{
    /// <exception cref="StoreUnavailableException">A newer version of the program wrote the file.</exception>
    public static void Apply(SqliteConnection connection)
    {
        IReadOnlyList<SchemaScript> scripts = SchemaScript.Load("Sqlite");
        long version = (long)connection.Scalar("PRAGMA user_version")!;
        if (version > scripts.Count)
        {
            throw new StoreUnavailableException(
                $"'{connection.DataSource}' was written by a newer version of EventGraph (schema {version}, this one knows {scripts.Count}).");
        }

        foreach (SchemaScript script in scripts.Skip((int)version))
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            connection.Run(script.Sql);
            if (script.Version == BlocksFromRows.SchemaVersion)
            {
                BlocksFromRows.Carry(connection);
            }

            connection.Run($"PRAGMA user_version = {script.Version}");
            transaction.Commit();
        }
    }
}
