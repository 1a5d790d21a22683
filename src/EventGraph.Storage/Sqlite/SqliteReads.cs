using System.Collections.Immutable;
using EventGraph.Articles;
using EventGraph.Storage.Writing;
using Microsoft.Data.Sqlite;

namespace EventGraph.Storage.Sqlite;

/// <summary>What can be asked of the file beside the log's blocks (<see cref="SqliteReader"/>).</summary>
internal static class SqliteReads
{
    public static LogHead LogHead(SqliteConnection connection)
    {
        using SqliteCommand command = connection.Command("SELECT position, actors, awaited FROM log_head");
        using SqliteDataReader reader = command.ExecuteReader();
        return reader.Read()
            ? new LogHead(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt64(2))
            : throw new InvalidDataException("The database has lost the row that says where the log stands.");
    }

    public static ArticleRecord? Article(SqliteConnection connection, string id)
    {
        using SqliteCommand command = connection.Command(
            "SELECT text, published, title, publisher, url, recorded, state, events, reason, position FROM articles WHERE id = $id",
            ("$id", SqliteValues.ToKey(id)));
        using SqliteDataReader reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        Article article = new()
        {
            Id = id,
            Text = reader.GetString(0),
            Published = DateOnly.FromDayNumber(reader.GetInt32(1)),
            Title = reader.StringOrNull(2),
            Publisher = reader.StringOrNull(3),
            Url = reader.StringOrNull(4),
        };
        return new ArticleRecord(article, SqliteValues.ToInstant(reader.GetInt64(5)), (ArticleState)reader.GetByte(6))
        {
            Events = reader.IsDBNull(7) ? null : reader.GetInt32(7),
            Reason = reader.StringOrNull(8),
            Position = reader.IsDBNull(9) ? null : reader.GetInt64(9),
        };
    }

    public static ImmutableArray<string> UnfinishedArticles(SqliteConnection connection, int limit)
    {
        using SqliteCommand command = connection.Command("SELECT id FROM articles WHERE state = 1 ORDER BY number LIMIT $limit", ("$limit", limit));
        using SqliteDataReader reader = command.ExecuteReader();
        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read())
        {
            ids.Add(SqliteValues.FromKey(reader.GetValue(0)));
        }

        return ids.ToImmutable();
    }
}
