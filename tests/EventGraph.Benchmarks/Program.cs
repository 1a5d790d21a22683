using EventGraph.Benchmarks.Coding;

const string Usage = """
    usage: dotnet run -c Release --project tests/EventGraph.Benchmarks -- coding

      coding    news sentences from text to events, on one core
    """;

if (args is not ["coding"])
{
    Console.Error.WriteLine(Usage);
    return 1;
}

CodingBenchmark.Run(Console.Out);
return 0;
