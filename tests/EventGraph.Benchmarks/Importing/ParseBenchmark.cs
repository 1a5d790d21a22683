using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using EventGraph.Actors;
using EventGraph.Importing;
using EventGraph.Importing.Gdelt;
using EventGraph.Importing.Rows;

namespace EventGraph.Benchmarks.Importing;

/// <summary>
/// How fast rows of GDELT's shape are read: found and checked, made events of, and the whole way out of a file, beside a bare parse of the same bytes in the same run.
/// The rows lie in memory but for the whole way, in chunks of 4 MB, which one or two threads share. Best of several rounds.
/// </summary>
internal static class ParseBenchmark
{
    private const int Rows = 500_000;
    private const int Rounds = 5;
    private const int ChunkBytes = 4 * 1024 * 1024;

    private static readonly ImportOptions Options = ImportOptions.Default;

    public static void Run(TextWriter report)
    {
        using MemoryStream file = new();
        GdeltFile.Write(file, Rows, seed: 1);
        byte[] bytes = file.ToArray();
        Range[] chunks = [.. Cut(bytes)];
        GdeltParser parser = GdeltFormat.ParserOf(GdeltLayout.Version2, Gazetteer.Default);
        FileLayout layout = new(LineSplitter.Instance, parser, 0);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows:N0} rows of {(double)bytes.Length / Rows:F0} bytes, {ShareOfTheFirst(bytes):P1} of them with the United States; {Outcome(bytes)}"));
        report.WriteLine();
        report.WriteLine($"{"",-44}{"rows/s",12}{"of floor",10}{"CPU µs/row",12}{"bytes/row",11}");
        foreach (int threads in new[] { 1, 2 })
        {
            string by = threads == 1 ? "one thread" : "two threads";
            double floor = Measure($"floor: fields found, scores summed, {by}", 0, threads, range => BareParse.Run(bytes.AsSpan(range)));
            Measure($"rows read and checked, {by}", floor, threads, range => ReadOnly(parser, bytes.AsSpan(range)));
            Measure($"rows to events, {by}", floor, threads, range => Parse(layout, bytes.AsSpan(range)));
        }

        string path = Path.Combine(Path.GetTempPath(), $"eventgraph-parse-{Environment.ProcessId}.csv");
        File.WriteAllBytes(path, bytes);
        try
        {
            RowImporter importer = new(Gazetteer.Default);
            Report("file to batches of events, two threads", 0, Best(() => Import(importer, path)));
        }
        finally
        {
            File.Delete(path);
        }

        using Process process = Process.GetCurrentProcess();
        report.WriteLine();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak working set {process.PeakWorkingSet64 >> 20:N0} MB; {Environment.ProcessorCount} × {Machine.Processor()}, .NET {Environment.Version}"));

        double Measure(string name, double floor, int threads, Action<Range> work) =>
            Report(name, floor, Best(() => Parallel.ForEach(chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, work)));

        double Report(string name, double floor, (double Seconds, double Cpu, double Bytes) best)
        {
            double rate = Rows / best.Seconds;
            string ratio = floor > 0 ? (rate / floor).ToString("P0", CultureInfo.InvariantCulture) : "";
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-44}{rate,12:N0}{ratio,10}{best.Cpu * 1e6 / Rows,12:F2}{best.Bytes / Rows,11:N0}"));
            return rate;
        }
    }

    private static (double Seconds, double Cpu, double Bytes) Best(Action work)
    {
        (double Seconds, double Cpu, double Bytes) best = (double.MaxValue, double.MaxValue, 0);
        for (int round = 0; round < Rounds; round++)
        {
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            TimeSpan cpu = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            work();
            best = (
                Math.Min(best.Seconds, Stopwatch.GetElapsedTime(start).TotalSeconds),
                Math.Min(best.Cpu, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds),
                GC.GetTotalAllocatedBytes(precise: true) - allocated);
        }

        return best;
    }

    private static void ReadOnly(GdeltParser parser, ReadOnlySpan<byte> rows)
    {
        using Chunk chunk = ChunkOf([], new FileLayout(LineSplitter.Instance, parser, 0));
        BatchBuilder batch = new(chunk, Options);
        Span<int> ends = stackalloc int[GdeltLayout.Version2.Columns];
        for (int end; !rows.IsEmpty; rows = rows[(end + 1)..])
        {
            end = rows.IndexOf((byte)'\n');
            parser.TryRead(rows[..end], ends, batch, out _);
        }
    }

    private static void Parse(FileLayout layout, ReadOnlySpan<byte> rows) => ChunkParser.Parse(ChunkOf(rows, layout), Options);

    private static Chunk ChunkOf(ReadOnlySpan<byte> rows, FileLayout layout)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, rows.Length));
        rows.CopyTo(buffer);
        int lines = rows.Count((byte)'\n');
        return new Chunk(buffer, rows.Length) { Layout = layout, FirstLine = 1, Lines = lines, Rows = lines, Position = 0 };
    }

    private static void Import(RowImporter importer, string path)
    {
        Task.Run(async () =>
        {
            await using FileStream body = File.OpenRead(path);
            await foreach (ImportBatch batch in importer.ReadAsync(ImportFormat.Gdelt2, body, Options, CancellationToken.None))
            {
                _ = batch.Events.Length;
            }
        }).Wait();
    }

    private static IEnumerable<Range> Cut(byte[] bytes)
    {
        for (int from = 0, to; from < bytes.Length; from = to)
        {
            to = Math.Min(bytes.Length, from + ChunkBytes);
            to = from + bytes.AsSpan(from..to).LastIndexOf((byte)'\n') + 1;
            yield return from..to;
        }
    }

    private static string Outcome(byte[] bytes)
    {
        ImportBatch batch = ChunkParser.Parse(ChunkOf(bytes, new FileLayout(LineSplitter.Instance, GdeltFormat.ParserOf(GdeltLayout.Version2, Gazetteer.Default), 0)), Options);
        return $"{batch.Events.Length:N0} events, {string.Join(", ", batch.Rejected.GroupBy(r => r.Reason).Select(g => $"{g.Count():N0} {g.Key}"))}";
    }

    private static double ShareOfTheFirst(byte[] bytes)
    {
        int with = 0;
        foreach (Range line in bytes.AsSpan().Split((byte)'\n'))
        {
            with += bytes.AsSpan(line).IndexOf("\tUNITED STATES\t"u8) >= 0 ? 1 : 0;
        }

        return (double)with / Rows;
    }
}
