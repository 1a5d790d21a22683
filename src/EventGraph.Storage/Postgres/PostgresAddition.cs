using System.Globalization;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Writing;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>
/// What a transaction adds to the log, as one message of a few statements, each of which takes its rows as columns. So the server never waits for the
/// rest of something, as it does within a <c>COPY</c>, where no timeout ends a writer that hangs.
/// </summary>
internal static class PostgresAddition
{
    public static NpgsqlBatch Write(NpgsqlConnection connection, LogAddition addition, string channel)
    {
        NpgsqlBatch batch = new(connection);
        AddActors(batch, addition);
        AddBlocks(batch, addition);
        AddKeys(batch, addition);
        batch.Add("UPDATE log_head SET position = $1, actors = $2, awaited = $3", addition.Head.Position, addition.Head.Actors, addition.Head.Awaited);

        // Those who listen are told when the transaction commits, and not where it does not.
        batch.Add("SELECT pg_notify($1, $2)", channel, addition.Head.Position.ToString(CultureInfo.InvariantCulture));
        return batch;
    }

    private static void AddActors(NpgsqlBatch batch, LogAddition addition)
    {
        List<ActorEntry> actors = addition.Actors;
        if (actors.Count > 0)
        {
            batch.Add(
                "INSERT INTO actors (number, id, name, country, first_position, version) SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6)",
                Column(actors, a => a.Number),
                Column(actors, a => a.Id.Value),
                Column(actors, a => a.Name),
                Column(actors, a => a.Country),
                Column(actors, a => a.FirstPosition),
                Column(actors, a => addition.Versions.GetValueOrDefault(a.Number)));
        }

        HashSet<int> added = [.. actors.Select(a => a.Number)];
        KeyValuePair<int, long>[] raised = [.. addition.Versions.Where(v => !added.Contains(v.Key)).OrderBy(v => v.Key)];
        if (raised.Length > 0)
        {
            batch.Add(
                "UPDATE actors SET version = raised.version FROM (SELECT unnest($1) AS number, unnest($2) AS version) AS raised WHERE actors.number = raised.number",
                Column(raised, r => r.Key),
                Column(raised, r => r.Value));
        }
    }

    private static void AddBlocks(NpgsqlBatch batch, LogAddition addition)
    {
        List<NewBlock> blocks = addition.Blocks;
        if (blocks.Count > 0)
        {
            batch.Add(
                "INSERT INTO blocks (first_position, recorded, owner, first_day, last_day, rows, bodies) SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5), unnest($6), unnest($7)",
                Column(blocks, b => b.Block.First),
                Column(blocks, b => b.Block.Recorded.UtcTicks),
                Column(blocks, b => b.Block.Owner),
                Column(blocks, b => b.FirstDay),
                Column(blocks, b => b.LastDay),
                Column(blocks, b => b.Block.Rows),
                Column(blocks, b => b.Bodies));
        }

        // In the order of the index, so that neighbours meet its pages while they are at hand.
        List<(int Target, int Owner, int LastDay, long Block, int FirstDay)> targets =
            [.. blocks.SelectMany(b => b.Targets, (b, target) => (target, b.Block.Owner, b.LastDay, b.Block.First, b.FirstDay))];
        if (targets.Count > 0)
        {
            targets.Sort();
            batch.Add(
                "INSERT INTO block_targets (block, target, owner, last_day, first_day) SELECT unnest($1), unnest($2), unnest($3), unnest($4), unnest($5)",
                Column(targets, t => t.Block),
                Column(targets, t => t.Target),
                Column(targets, t => t.Owner),
                Column(targets, t => t.LastDay),
                Column(targets, t => t.FirstDay));
        }

        List<(Guid Article, long Block)> articles = [.. blocks.SelectMany(b => b.Articles, (b, article) => (PostgresValues.ArticleKey(article), b.Block.First))];
        if (articles.Count > 0)
        {
            batch.Add("INSERT INTO block_articles (article, block) SELECT unnest($1), unnest($2)", Column(articles, a => a.Article), Column(articles, a => a.Block));
        }

        if (addition.RetractedRows.Count > 0)
        {
            batch.Add(
                "UPDATE blocks SET retractions = retracted.rows FROM (SELECT unnest($1) AS block, unnest($2) AS rows) AS retracted WHERE first_position = retracted.block",
                Column(addition.RetractedRows, r => r.Key),
                Column(addition.RetractedRows, r => r.Value));
        }
    }

    private static void AddKeys(NpgsqlBatch batch, LogAddition addition)
    {
        if (addition.Events.Count > 0)
        {
            addition.Events.Sort(static (a, b) => a.Key.CompareTo(b.Key));
            batch.Add(
                "INSERT INTO event_positions (id, position) SELECT unnest($1), unnest($2)",
                Column(addition.Events, e => PostgresValues.ToUuid(e.Key)),
                Column(addition.Events, e => e.Position));
        }

        if (addition.Awaited.Count > 0)
        {
            batch.Add("INSERT INTO awaited_retractions (id) SELECT unnest($1)", [PostgresValues.ToUuids(addition.Awaited)]);
        }

        if (addition.Arrived.Count > 0)
        {
            batch.Add("DELETE FROM awaited_retractions WHERE id = ANY($1)", [PostgresValues.ToUuids(addition.Arrived)]);
        }
    }

    private static TValue[] Column<TRow, TValue>(IReadOnlyCollection<TRow> rows, Func<TRow, TValue> value)
    {
        TValue[] column = new TValue[rows.Count];
        int i = 0;
        foreach (TRow row in rows)
        {
            column[i++] = value(row);
        }

        return column;
    }
}
