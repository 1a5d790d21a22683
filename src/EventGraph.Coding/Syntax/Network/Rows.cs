using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>Operations on rows of floats whose length is a multiple of eight.</summary>
internal static class Rows
{
    public static void Add(ReadOnlySpan<float> values, Span<float> sum)
    {
        ReadOnlySpan<Vector256<float>> from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Span<Vector256<float>> to = MemoryMarshal.Cast<float, Vector256<float>>(sum);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] += from[i];
        }
    }

    /// <summary>Copies, with zero for what is below.</summary>
    public static void Rectify(ReadOnlySpan<float> values, Span<float> result)
    {
        ReadOnlySpan<Vector256<float>> from = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Span<Vector256<float>> to = MemoryMarshal.Cast<float, Vector256<float>>(result);
        for (int i = 0; i < from.Length; i++)
        {
            to[i] = Vector256.Max(from[i], Vector256<float>.Zero);
        }
    }

    /// <summary>The place of the largest, the first of several.</summary>
    public static int Largest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }
}
