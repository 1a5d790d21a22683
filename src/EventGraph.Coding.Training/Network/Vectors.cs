using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventGraph.Coding.Training.Network;

/// <summary>Sums over rows of floats, always in the same order.</summary>
internal static class Vectors
{
    /// <summary>Adds a multiple of <paramref name="values"/> to <paramref name="sum"/>.</summary>
    public static void AddScaled(ReadOnlySpan<float> values, float factor, Span<float> sum)
    {
        ReadOnlySpan<Vector256<float>> from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Span<Vector256<float>> to = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        Vector256<float> scale = Vector256.Create(factor);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = Vector256.FusedMultiplyAdd(from[i], scale, to[i]);
        }

        for (int i = from.Length * Vector256<float>.Count; i < values.Length; i++)
        {
            sum[i] = MathF.FusedMultiplyAdd(values[i], factor, sum[i]);
        }
    }

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        ReadOnlySpan<Vector256<float>> a = MemoryMarshal.Cast<float, Vector256<float>>(left), b = MemoryMarshal.Cast<float, Vector256<float>>(right);
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            sum = Vector256.FusedMultiplyAdd(a[i], b[i], sum);
        }

        float rest = 0;
        for (int i = a.Length * Vector256<float>.Count; i < left.Length; i++)
        {
            rest = MathF.FusedMultiplyAdd(left[i], right[i], rest);
        }

        return rest + (((sum[0] + sum[4]) + (sum[2] + sum[6])) + ((sum[1] + sum[5]) + (sum[3] + sum[7])));
    }
}
