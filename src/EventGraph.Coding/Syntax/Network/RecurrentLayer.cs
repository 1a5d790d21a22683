using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>
/// A layer of simple recurrent units in both directions (Lei and others, 2018, "Simple Recurrent Units for Highly Parallelizable
/// Recurrence"). The matrix product is over all words at once; what runs from word to word is a few operations a unit. Immutable.
/// </summary>
internal sealed class RecurrentLayer(Weights input, Weights cell)
{
    private readonly int _width = input.Rows;

    /// <summary>The matrix that makes candidates and gates of the input.</summary>
    public PackedMatrix Input { get; } = new(input);

    /// <summary>Runs over a sentence in place.</summary>
    /// <param name="words">A row for each word: input, then output.</param>
    /// <param name="gates">The product of the input and <see cref="Input"/>.</param>
    /// <param name="count">How many words.</param>
    public void Run(Span<float> words, ReadOnlySpan<float> gates, int count)
    {
        int units = _width / 2;
        for (int unit = 0; unit < units; unit += Vector256<float>.Count)
        {
            Direction(words, gates, unit, unit, 0, 1, count);
            Direction(words, gates, units + unit, (3 * units) + unit, count - 1, -1, count);
        }
    }

    // Eight units, the whole way.
    private void Direction(Span<float> words, ReadOnlySpan<float> gates, int column, int gateColumn, int from, int step, int count)
    {
        nuint units = (nuint)_width / 2;
        ref float cells = ref MemoryMarshal.GetArrayDataReference(cell.Values);
        Vector256<float> forgetCell = Vector256.LoadUnsafe(ref cells, (nuint)column), highwayCell = Vector256.LoadUnsafe(ref cells, (nuint)(_width + column));
        Vector256<float> forgetBias = Vector256.LoadUnsafe(ref cells, (nuint)((2 * _width) + column));
        Vector256<float> highwayBias = Vector256.LoadUnsafe(ref cells, (nuint)((3 * _width) + column));
        Vector256<float> state = Vector256<float>.Zero;
        ref float firstWord = ref MemoryMarshal.GetReference(words), firstGate = ref MemoryMarshal.GetReference(gates);
        for (int i = 0, at = from; i < count; i++, at += step)
        {
            ref float word = ref Unsafe.Add(ref firstWord, (at * _width) + column);
            ref float gate = ref Unsafe.Add(ref firstGate, (at * 3 * _width) + gateColumn);
            Vector256<float> candidate = Vector256.LoadUnsafe(ref gate), x = Vector256.LoadUnsafe(ref word);
            Vector256<float> forget = Activation.Sigmoid(
                Vector256.FusedMultiplyAdd(forgetCell, state, Vector256.LoadUnsafe(ref gate, units) + forgetBias));
            Vector256<float> highway = Activation.Sigmoid(
                Vector256.FusedMultiplyAdd(highwayCell, state, Vector256.LoadUnsafe(ref gate, 2 * units) + highwayBias));
            state = Vector256.FusedMultiplyAdd(forget, state - candidate, candidate);
            Vector256.FusedMultiplyAdd(highway, state - x, x).StoreUnsafe(ref word);
        }
    }
}
