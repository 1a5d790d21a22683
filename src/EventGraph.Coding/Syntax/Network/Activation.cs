using System.Runtime.Intrinsics;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>Exponential and sigmoid by polynomials of our own: those of the runtime differ from machine to machine in the last bits.</summary>
internal static class Activation
{
    private const float Largest = 87;

    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>e to the power of each element, which is cut to ±87; to within two units of the last place.</summary>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        // e^x = 2^n · e^r with |r| ≤ ln(2)/2; the polynomial is that of Cephes' expf.
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Largest)), Vector256.Create(Largest));
        Vector256<float> n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(1.9875691500e-4f), r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        return p * ((Vector256.ConvertToInt32(n) + Vector256.Create(127)) << 23).AsSingle();
    }
}
