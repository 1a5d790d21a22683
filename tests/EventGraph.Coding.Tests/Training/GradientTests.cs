using EventGraph.Coding.Syntax.Network;
using EventGraph.Coding.Training;
using EventGraph.Coding.Training.Network;

namespace EventGraph.Coding.Tests.Training;

public sealed class GradientTests
{
    private static readonly NetworkShape Shape = new(Features: 20, Width: 16, Layers: 2, ArcWidth: 16, RelationWidth: 16, Tags: 5, Relations: 4);

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        NetworkWeights weights = RandomWeights();
        var learner = new Learner(weights, new NetworkOptions { EmbeddingDropout = 0, Dropout = 0, HeadDropout = 0 }, new Shuffle(1));
        Example[] batch = Batch();
        learner.Learn(batch);
        var random = new Shuffle(7);
        float[][] gradients = [.. learner.Parameters.Select(parameter => (float[])[.. parameter.Gradient])];
        foreach ((Parameter parameter, float[] gradient) in learner.Parameters.Zip(gradients))
        {
            for (int check = 0; check < 12; check++)
            {
                int at = random.Next(gradient.Length);
                Assert.Equal(Slope(learner, batch, parameter.Weights.Values, at), gradient[at], 0.02 + (0.02 * Math.Abs(gradient[at])));
            }
        }
    }

    private static double Slope(Learner learner, Example[] batch, float[] values, int at)
    {
        const float Step = 0.002f;
        float value = values[at];
        values[at] = value + Step;
        double above = learner.Learn(batch);
        values[at] = value - Step;
        double below = learner.Learn(batch);
        values[at] = value;
        return (above - below) / (2 * Step);
    }

    private static NetworkWeights RandomWeights()
    {
        var random = new Shuffle(3);
        var weights = new NetworkWeights(Shape);
        foreach (Weights matrix in weights.All)
        {
            foreach (ref float value in matrix.Values.AsSpan())
            {
                value = random.NextSingle() - 0.5f;
            }
        }

        return weights;
    }

    private static Example[] Batch()
    {
        var random = new Shuffle(5);
        int[] Rows(int words) => [.. Enumerable.Range(0, words * WordFeatures.Count).Select(_ => random.Next(Shape.Features))];
        return
        [
            new Example(Rows(4), [0, 1, -1, 4], [1, -1, 3, 1], [0, 1, 2, 3]),
            new Example(Rows(1), [2], [-1], [1]),
            new Example(Rows(3), [3, 2, 1], [1, 2, -1], [3, 0, 1]),
        ];
    }
}
