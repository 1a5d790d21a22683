using System.Runtime.Intrinsics;
using EventGraph.Coding.Syntax.Network;

namespace EventGraph.Coding.Training.Network;

/// <summary>The loss of a choice among scores.</summary>
internal static class Softmax
{
    /// <summary>The score of what cannot be chosen.</summary>
    public const float Never = -1e9f;

    /// <summary>The cross entropy, times a weight; its gradient is added to <paramref name="gradient"/>.</summary>
    public static double Loss(ReadOnlySpan<float> scores, int truth, Span<float> gradient, float weight = 1)
    {
        float highest = float.NegativeInfinity;
        foreach (float score in scores)
        {
            highest = Math.Max(highest, score);
        }

        Span<float> powers = stackalloc float[scores.Length];
        float sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            powers[i] = scores[i] <= Never ? 0 : Activation.Exp(Vector256.Create(scores[i] - highest))[0];
            sum += powers[i];
        }

        for (int i = 0; i < scores.Length; i++)
        {
            gradient[i] += weight * powers[i] / sum;
        }

        gradient[truth] -= weight;
        return weight * (Math.Log(sum) + highest - scores[truth]);
    }
}
