using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Training;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class TreeDecoderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void The_tree_is_the_best_of_all_without_crossing_arcs(int words)
    {
        var random = new Shuffle(4);
        var decoder = new TreeDecoder();
        int stride = words + 1;
        for (int trial = 0; trial < 50; trial++)
        {
            float[] scores = [.. Enumerable.Range(0, words * stride).Select(_ => random.NextSingle())];
            int[] heads = new int[words];

            decoder.Decode(scores, stride, heads);

            int[] best = All(words).Where(IsTree).MaxBy(tree => Score(scores, stride, tree))!;
            Assert.Equal(best, heads);
        }
    }

    private static float Score(float[] scores, int stride, int[] heads) => heads.Select((head, word) => scores[(word * stride) + head + 1]).Sum();

    private static IEnumerable<int[]> All(int words) =>
        Enumerable.Range(0, (int)Math.Pow(words + 1, words)).Select(number =>
        {
            int[] heads = new int[words];
            for (int i = 0; i < words; i++, number /= words + 1)
            {
                heads[i] = (number % (words + 1)) - 1;
            }

            return heads;
        });

    private static bool IsTree(int[] heads) =>
        heads.Count(head => head < 0) == 1 && Enumerable.Range(0, heads.Length).All(word => ReachesRoot(heads, word)) && !Crosses(heads);

    private static bool ReachesRoot(int[] heads, int word)
    {
        for (int steps = 0; steps <= heads.Length; steps++, word = heads[word])
        {
            if (heads[word] < 0)
            {
                return true;
            }
        }

        return false;
    }

    // The root's arc comes from before the first word, and may not be crossed either.
    private static bool Crosses(int[] heads)
    {
        (int Low, int High)[] arcs = [.. heads.Select((head, word) => (Math.Min(head, word), Math.Max(head, word)))];
        return arcs.Any(a => arcs.Any(b => a.Low < b.Low && b.Low < a.High && a.High < b.High));
    }
}
