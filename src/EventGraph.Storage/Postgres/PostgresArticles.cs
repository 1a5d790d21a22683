using System.Collections.Immutable;
using EventGraph.Articles;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>The table of articles.</summary>
internal static class PostgresArticles
{
    public static async ValueTask<ArticleRecord?> FindAsync(NpgsqlConnection connection, string id, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = connection.Command(
            "SELECT text, published, title, publisher, url, recorded, state, events, reason, position FROM articles WHERE key = $1",
            PostgresValues.ArticleKey(id));
        return (await command.ListAsync(row => Read(id, row), cancellationToken)).SingleOrDefault();
    }

    public static async ValueTask<ImmutableArray<string>> UnfinishedAsync(NpgsqlConnection connection, int limit, CancellationToken cancellationToken)
    {
        NpgsqlCommand command = connection.Command("SELECT id FROM articles WHERE state = 1 ORDER BY number LIMIT $1", limit);
        return [.. await command.ListAsync(row => row.GetString(0), cancellationToken)];
    }

    public static async ValueTask InsertAsync(NpgsqlConnection connection, ArticleRecord article)
    {
        Article text = article.Article;
        await using NpgsqlCommand command = connection.Command(
            "INSERT INTO articles (key, id, text, published, title, publisher, url, recorded, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            PostgresValues.ArticleKey(text.Id),
            text.Id,
            text.Text,
            text.Published.DayNumber,
            text.Title,
            text.Publisher,
            text.Url,
            article.Recorded.UtcTicks,
            (short)article.State);
        await command.ExecuteNonQueryAsync();
    }

    public static async ValueTask UpdateAsync(NpgsqlConnection connection, ArticleRecord article)
    {
        await using NpgsqlCommand command = connection.Command(
            "UPDATE articles SET state = $2, events = $3, reason = $4, position = $5 WHERE key = $1",
            PostgresValues.ArticleKey(article.Article.Id),
            (short)article.State,
            article.Events,
            article.Reason,
            article.Position);
        await command.ExecuteNonQueryAsync();
    }

    private static ArticleRecord Read(string id, NpgsqlDataReader row)
    {
        Article article = new()
        {
            Id = id,
            Text = row.GetString(0),
            Published = DateOnly.FromDayNumber(row.GetInt32(1)),
            Title = row.StringOrNull(2),
            Publisher = row.StringOrNull(3),
            Url = row.StringOrNull(4),
        };
        return new ArticleRecord(article, PostgresValues.ToInstant(row.GetInt64(5)), (ArticleState)row.GetInt16(6))
        {
            Events = row.IsDBNull(7) ? null : row.GetInt32(7),
            Reason = row.StringOrNull(8),
            Position = row.IsDBNull(9) ? null : row.GetInt64(9),
        };
    }
}
