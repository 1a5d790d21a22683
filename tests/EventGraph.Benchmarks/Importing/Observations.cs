namespace EventGraph.Benchmarks.Importing;

/// <summary>What was seen of a process while it worked.</summary>
/// <param name="Samples">Its memory in bytes, at even times.</param>
/// <param name="PeakMemory">The most memory that it ever had, in bytes.</param>
/// <param name="Queries">How long queries took, in milliseconds.</param>
/// <param name="ProcessorSeconds">Seconds of the processor, all threads.</param>
internal sealed record Observations(IReadOnlyList<long> Samples, long PeakMemory, IReadOnlyList<double> Queries, double ProcessorSeconds)
{
    /// <summary>The memory at the ends of equal parts of the time.</summary>
    public IEnumerable<long> Memory(int parts) => Samples.Count == 0 ? [] : Enumerable.Range(1, parts).Select(part => Samples[(part * Samples.Count / parts) - 1 is var i and >= 0 ? i : 0]);

    public double Quantile(double share) => Queries.Count == 0 ? 0 : Queries.Order().ElementAt((int)(share * (Queries.Count - 1)));
}
