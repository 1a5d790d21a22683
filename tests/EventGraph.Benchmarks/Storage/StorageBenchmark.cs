using System.Diagnostics;
using System.Globalization;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Storage;
using EventGraph.Storage.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace EventGraph.Benchmarks.Storage;

/// <summary>
/// How fast the store takes an import in, on SQLite and on PostgreSQL, beside what nothing of the kind can beat: the same rows, as text, copied into a
/// table without an index. Rates are by the clock, beside the processor's time of this process (the whole of SQLite's, the client's of PostgreSQL's); events
/// are made beforehand and grouped while the clock stands.
/// </summary>
internal sealed class StorageBenchmark(TextWriter report, string? postgres, List<Event> events) : IDisposable
{
    private const int Events = 200_000;
    private const int BatchSize = 20_000;
    private const string Schema = "eventgraph_benchmark";

    private readonly string _folder = Directory.CreateTempSubdirectory("eventgraph-benchmark-").FullName;
    private readonly Event[][] _batches = [.. events.Chunk(BatchSize)];

    public static async Task RunAsync(TextWriter report, string? postgres)
    {
        using StorageBenchmark benchmark = new(report, postgres, await ImportedEvents.MakeAsync(Events));
        await benchmark.RunAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task RunAsync()
    {
        int[] owners = [.. events.CountBy(e => e.Owner).Select(o => o.Value).OrderDescending()];
        Say($"{Events:N0} events of {owners.Length:N0} owners, the first with {(double)owners[0] / Events:P0}, in batches of {BatchSize:N0}");
        Say($"{Environment.ProcessorCount} × {Machine.Processor()}, .NET {Environment.Version}");
        Say($"{"",-38}{"events/s",12}{"slowest batch",16}{"our µs/event",14}{"bytes/event",13}");
        await MeasureAsync("floor: SQLite, plain insert", SqliteFloor(), () => FileSize("floor.db"));
        await MeasureStoreAsync("SQLite", services => services.AddSqliteEventStore(o => o.DataDirectory = Path.Combine(_folder, "data")), () => FileSize("data"));
        if (postgres is not null)
        {
            await using NpgsqlDataSource server = NpgsqlDataSource.Create(postgres);
            await RunAsync(server, $"DROP SCHEMA IF EXISTS {Schema} CASCADE; CREATE SCHEMA {Schema}; CREATE UNLOGGED TABLE {Schema}.floor (id uuid, date date, source text, target text, type text, body text)");
            await MeasureAsync("floor: PostgreSQL, COPY", batch => CopyAsync(server, batch), () => SizeAsync(server));
            await RunAsync(server, $"DROP TABLE {Schema}.floor");
            await MeasureStoreAsync("PostgreSQL", services => services.AddPostgresEventStore(o => (o.ConnectionString, o.Schema) = (postgres, Schema)), () => SizeAsync(server));
            await RunAsync(server, $"DROP SCHEMA {Schema} CASCADE");
        }
    }

    private async Task MeasureStoreAsync(string name, Action<IServiceCollection> add, Func<Task<long>> size)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services);
        using IHost host = builder.Build();
        await host.StartAsync();
        IEventStore store = host.Services.GetRequiredService<IEventStore>();
        Dictionary<ActorId, long> versions = [];
        await MeasureAsync(name, AppendAsync, size, Prepare);
        await MeasureAsync(name + ", the same again", AppendAsync, size, Prepare);
        await host.StopAsync();

        ActorAppend[] Prepare(Event[] batch) => ImportedEvents.Appends(batch, versions);

        async Task AppendAsync(ActorAppend[] appends)
        {
            foreach ((ActorAppend append, AppendReceipt receipt) in appends.Zip(await Task.WhenAll(appends.Select(a => Task.Run(() => store.AppendAsync(a, CancellationToken.None))))))
            {
                versions[append.Owner] = receipt.Version;
            }
        }
    }

    private Task MeasureAsync(string name, Func<Event[], Task> write, Func<Task<long>> size) => MeasureAsync(name, write, size, batch => batch);

    private async Task MeasureAsync<T>(string name, Func<T, Task> write, Func<Task<long>> size, Func<Event[], T> prepare)
    {
        TimeSpan sum = TimeSpan.Zero;
        TimeSpan slowest = TimeSpan.Zero;
        TimeSpan ours = TimeSpan.Zero;
        foreach (Event[] batch in _batches)
        {
            T prepared = prepare(batch);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long started = Stopwatch.GetTimestamp();
            await write(prepared);
            TimeSpan took = Stopwatch.GetElapsedTime(started);
            sum += took;
            ours += Environment.CpuUsage.TotalTime - before;
            slowest = took > slowest ? took : slowest;
        }

        Say($"{name,-38}{Events / sum.TotalSeconds,12:N0}{slowest.TotalMilliseconds,13:N0} ms{ours.TotalMicroseconds / Events,14:N1}{await size() / (double)Events,13:N0}");
    }

    private Func<Event[], Task> SqliteFloor()
    {
        string file = $"Data Source={Path.Combine(_folder, "floor.db")};Pooling=False";
        using (SqliteConnection connection = new(file))
        {
            connection.Open();
            using SqliteCommand create = connection.CreateCommand();
            create.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE floor (id BLOB, date INTEGER, source TEXT, target TEXT, type TEXT, body TEXT)";
            create.ExecuteNonQuery();
        }

        return batch =>
        {
            using SqliteConnection connection = new(file);
            connection.Open();
            using SqliteTransaction transaction = connection.BeginTransaction();
            using SqliteCommand insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO floor VALUES ($0, $1, $2, $3, $4, $5)";
            SqliteParameter[] columns = [.. Enumerable.Range(0, 6).Select(i => insert.Parameters.AddWithValue("$" + i, DBNull.Value))];
            foreach (Event row in batch)
            {
                columns[0].Value = Convert.FromHexString(row.Id);
                columns[1].Value = row.Date.DayNumber;
                columns[2].Value = (object?)row.Source?.Actor.Value ?? DBNull.Value;
                columns[3].Value = (object?)row.Target?.Actor.Value ?? DBNull.Value;
                columns[4].Value = row.Type.ToString();
                columns[5].Value = EventJson.Write(row);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
            return Task.CompletedTask;
        };
    }

    private static async Task CopyAsync(NpgsqlDataSource server, Event[] batch)
    {
        await using NpgsqlConnection connection = await server.OpenConnectionAsync();
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync($"COPY {Schema}.floor FROM STDIN (FORMAT binary)");
        foreach (Event row in batch)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(Guid.Parse(row.Id));
            await copy.WriteAsync(row.Date);
            await copy.WriteAsync(row.Source?.Actor.Value);
            await copy.WriteAsync(row.Target?.Actor.Value);
            await copy.WriteAsync(row.Type.ToString());
            await copy.WriteAsync(EventJson.Write(row));
        }

        await copy.CompleteAsync();
    }

    private static async Task RunAsync(NpgsqlDataSource server, string sql)
    {
        await using NpgsqlCommand command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> SizeAsync(NpgsqlDataSource server)
    {
        await using NpgsqlCommand command = server.CreateCommand(
            $"SELECT sum(pg_total_relation_size(c.oid))::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = '{Schema}' AND relkind = 'r'");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private Task<long> FileSize(string path)
    {
        string full = Path.Combine(_folder, path);
        IEnumerable<string> files = Directory.Exists(full) ? Directory.EnumerateFiles(full) : [full];
        return Task.FromResult(files.Where(f => !f.EndsWith("-wal", StringComparison.Ordinal)).Sum(f => new FileInfo(f).Length));
    }

    private void Say(FormattableString line) => report.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
