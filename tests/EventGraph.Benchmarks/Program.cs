using System.Globalization;
using EventGraph.Benchmarks.Coding;
using EventGraph.Benchmarks.Importing;

const string Usage = """
    usage: dotnet run -c Release --project tests/EventGraph.Benchmarks -- COMMAND

      coding                news sentences from text to events, on one core
      parse                 rows of GDELT's shape from bytes to events, on one thread and two
      import [ROWS] [CONNECTION STRING]
                            rows of GDELT's shape over HTTP into a gateway's log, 2,000,000 by default, on SQLite or on that PostgreSQL
      gdelt-file FILE ROWS  writes such rows into a file
    """;

switch (args)
{
    case ["coding"]:
        CodingBenchmark.Run(Console.Out);
        return 0;
    case ["parse"]:
        ParseBenchmark.Run(Console.Out);
        return 0;
    case ["import"]:
        await ImportBenchmark.RunAsync(Console.Out, 2_000_000, null);
        return 0;
    case ["import", var rows, .. var postgres] when postgres.Length <= 1 && int.TryParse(rows, CultureInfo.InvariantCulture, out int count):
        await ImportBenchmark.RunAsync(Console.Out, count, postgres.FirstOrDefault());
        return 0;
    case ["gdelt-file", var file, var rows] when int.TryParse(rows, CultureInfo.InvariantCulture, out int count):
        using (FileStream target = File.Create(file))
        {
            GdeltFile.Write(target, count, seed: 1);
        }

        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 1;
}
