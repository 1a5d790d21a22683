using System.Globalization;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding;

namespace EventGraph.Benchmarks.Coding;

/// <summary>What a sentence costs in bytes on the way from text to events, and what it may cost.</summary>
internal static class CodingAllocation
{
    private const int Sentences = 200;
    private const string ExpectedFile = "expected-allocations.txt";

    /// <summary>Bytes a sentence, caches warm. The same on every run: time has no part in it.</summary>
    public static double Measure()
    {
        IReadOnlyList<Article> articles = NewsText.Articles(Gazetteer.Default, Sentences);
        ArticleCoder coder = ArticleCoder.Default;
        long before = 0;
        foreach (bool warm in new[] { false, true })
        {
            before = warm ? GC.GetAllocatedBytesForCurrentThread() : before;
            foreach (Article article in articles)
            {
                coder.Code(article);
            }
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Sentences;
    }

    /// <summary>The figure checked in beside the benchmarks.</summary>
    public static double Expected() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, ExpectedFile))
        .Where(line => line.StartsWith("coding ", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture))
        .Single();
}
