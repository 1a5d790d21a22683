using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding;
using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Segmentation;

namespace EventGraph.Benchmarks.Coding;

/// <summary>
/// How fast one core reads news: text to events, beside what nothing can beat (a scan for known words, cutting into tokens) and beside
/// syntax alone, all in the same run. Seconds are the processor's, the best of several rounds, so that a busy machine tells the same;
/// they count when the compiler has done with the code, which works beside it for the first seconds.
/// </summary>
internal static class CodingBenchmark
{
    private const int Sentences = 2_000;
    private const int Rounds = 5;
    private const int MostWarmRounds = 40;

    /// <summary>A round in which the compiler worked for less than this share is one of its own.</summary>
    private const double Compiled = 0.02;
    private const long MegaByte = 1024 * 1024;

    public static void Run(TextWriter report)
    {
        TimeSpan before = Cpu();
        ArticleCoder coder = ArticleCoder.Default;
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"model, gazetteer and lexicon loaded in {(Cpu() - before).TotalSeconds:F2} s"));

        IReadOnlyList<Article> articles = NewsText.Articles(Gazetteer.Default, Sentences);
        int words = articles.Sum(a => a.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        int events = articles.Sum(a => coder.Code(a).Events.Length);
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Sentences:N0} sentences of {(double)words / Sentences:F1} words, {events:N0} events, {Rounds} rounds"));
        report.WriteLine();
        report.WriteLine($"{"",-34}{"sentences/s",12}{"µs/sentence",13}{"bytes/sentence",16}");

        FrozenSet<string> names = Gazetteer.Default.Actors.SelectMany(a => a.Aliases).Select(a => a.Text).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Measure("floor: words looked up in a set", article => Scan(article.Text, names));
        Measure("floor: cut into tokens", article => SentenceSplitter.Split(article.Text).Count());
        Measure("syntax alone", article => SyntaxAnalyzer.Default.Analyze(article.Text, CancellationToken.None).Length);
        ArticleCoder parsed = new(ParsedBefore.Of(articles), Gazetteer.Default);
        Measure("all but syntax", article => parsed.Code(article).Events.Length);
        Measure("text to events", article => coder.Code(article).Events.Length);
        report.WriteLine();
        using Process process = Process.GetCurrentProcess();
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak working set {process.PeakWorkingSet64 / MegaByte:N0} MB; {Environment.ProcessorCount} × {Machine.Processor()}, .NET {Environment.Version}"));

        void Measure(string name, Func<Article, int> work)
        {
            (double seconds, double bytes) = Best(articles, work);
            double micros = seconds * 1e6 / Sentences;
            report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{1e6 / micros,12:N0}{micros,13:F0}{bytes / Sentences,16:N0}"));
        }
    }

    private static (double Seconds, double Bytes) Best(IReadOnlyList<Article> articles, Func<Article, int> work)
    {
        Warm(articles, work);
        (double Seconds, double Bytes) best = (double.MaxValue, 0);
        for (int round = 0; round < Rounds; round++)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Cpu();
            Run(articles, work);
            double seconds = (Cpu() - start).TotalSeconds;
            best = (Math.Min(best.Seconds, seconds), GC.GetAllocatedBytesForCurrentThread() - allocated);
        }

        return best;
    }

    // Until two rounds on end are all but free of compiling: a method is compiled again some time after it has been called often.
    private static void Warm(IReadOnlyList<Article> articles, Func<Article, int> work)
    {
        int free = 0;
        for (int round = 0; round < MostWarmRounds && free < 2; round++)
        {
            TimeSpan compiled = JitInfo.GetCompilationTime();
            long start = Stopwatch.GetTimestamp();
            Run(articles, work);
            free = JitInfo.GetCompilationTime() - compiled < Compiled * Stopwatch.GetElapsedTime(start) ? free + 1 : 0;
        }
    }

    private static void Run(IReadOnlyList<Article> articles, Func<Article, int> work)
    {
        foreach (Article article in articles)
        {
            work(article);
        }
    }

    private static int Scan(string text, FrozenSet<string> names)
    {
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        int known = 0;
        foreach (Range word in text.AsSpan().SplitAny(" \n,."))
        {
            known += lookup.Contains(text.AsSpan()[word]) ? 1 : 0;
        }

        return known;
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;
}
