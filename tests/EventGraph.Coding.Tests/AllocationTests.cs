using EventGraph.Benchmarks.Coding;

namespace EventGraph.Coding.Tests;

// Alone, so that no other thread has the memory that a call reuses.
[Collection(nameof(AllocationTests))]
[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
public sealed class AllocationTests
{
    [Fact]
    public void A_sentence_costs_the_bytes_that_are_written_down()
    {
        double expected = CodingAllocation.Expected();

        Assert.InRange(CodingAllocation.Measure(), 0.9 * expected, 1.1 * expected);
    }
}
