using System.Globalization;
using System.Text.Json;

namespace EventGraph.Benchmarks.Importing;

/// <summary>
/// The whole way: a file of GDELT's shape over HTTP into a gateway process with a silo of its own, parsed, handed to the grains of its owners, and committed. Tells rows a second, memory
/// as the import goes on, how long queries take meanwhile, and what the hottest actor costs: the same number of rows with all actors alike is imported beside it.
/// </summary>
internal static class ImportBenchmark
{
    private const string Query = "/v1/paths?from=country:USA&to=country:CHN&as_of=2019-01-10";

    public static async Task RunAsync(TextWriter report, int rows, string? postgres)
    {
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} rows, {(postgres is null ? "SQLite" : "PostgreSQL")}; {Environment.ProcessorCount} × {Machine.Processor()}, .NET {Environment.Version}"));
        double skewed = await ImportAsync(report, "the United States in 15 % of the rows", rows, ActorShare.AsInTheWorld, postgres);
        double alike = await ImportAsync(report, "all actors alike", rows, ActorShare.Alike, postgres);
        report.WriteLine();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"With the hottest actor, an import takes {alike / skewed:P0} of the time that it takes with all alike."));
    }

    private static async Task<double> ImportAsync(TextWriter report, string name, int rows, ActorShare share, string? postgres)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("eventgraph-import-");
        try
        {
            string file = Path.Combine(folder.FullName, "rows.csv");
            await using (FileStream target = File.Create(file))
            {
                GdeltFile.Write(target, rows, seed: 1, share);
            }

            string data = Path.Combine(folder.FullName, "data");
            await using GatewayUnderLoad gateway = await GatewayUnderLoad.StartAsync(
                postgres is null ? ["--data", data] : ["--postgres", postgres]);
            using CancellationTokenSource done = new();
            Task<Observations> observing = gateway.ObserveAsync(Query, done.Token);
            JsonElement job = await gateway.ImportAsync(file);
            await done.CancelAsync();
            Observations seen = await observing;
            double caughtUp = await gateway.CaughtUpAsync(job.GetProperty("position").GetInt64());
            Print(report, name, job, seen, caughtUp, postgres is null ? Size(data) : null);
            return job.GetProperty("rows_per_second").GetDouble();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(TextWriter report, string name, JsonElement job, Observations seen, double caughtUp, long? bytes)
    {
        long events = job.GetProperty("events").GetInt64();
        report.WriteLine();
        report.WriteLine($"{name}: {job.GetProperty("rejected").GetRawText()} rejected");
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {job.GetProperty("rows_per_second").GetDouble(),12:N0} rows/s, {events / job.GetProperty("seconds").GetDouble():N0} events/s, {seen.ProcessorSeconds / job.GetProperty("rows").GetInt64() * 1e6:F1} µs of the processor a row"));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {caughtUp,12:F2} s until the snapshot had the last of it"));
        report.WriteLine($"  memory in MB, in tenths of the time: {string.Join(' ', seen.Memory(10).Select(b => (b >> 20).ToString(CultureInfo.InvariantCulture)))}; peak {seen.PeakMemory >> 20}");
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {seen.Queries.Count} path queries meanwhile: median {seen.Quantile(0.5):F0} ms, 90 % {seen.Quantile(0.9):F0} ms, most {seen.Quantile(1):F0} ms"));
        if (bytes is { } size)
        {
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {(double)size / events,12:F0} bytes of disk an event"));
        }
    }

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(f => f.Length);
}
