using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EventGraph.Coding.Syntax.Network;

namespace EventGraph.Coding.Training.Network;

/// <summary>The recurrence of one layer with what its gradient needs; see <see cref="RecurrentLayer"/> for the same without.</summary>
internal sealed class Recurrence(Parameter cell)
{
    private readonly int _width = cell.Columns;
    private float[] _states = [], _forget = [], _highway = [];

    public void Forward(ReadOnlySpan<float> input, ReadOnlySpan<float> gates, ReadOnlySpan<int> lengths, Span<float> output)
    {
        if (_states.Length < input.Length)
        {
            (_states, _forget, _highway) = (new float[input.Length], new float[input.Length], new float[input.Length]);
        }

        int first = 0;
        foreach (int length in lengths)
        {
            for (int column = 0; column < _width; column += 8)
            {
                ForwardColumn(input, gates, first, length, column, output);
            }

            first += length;
        }
    }

    public void Backward(
        ReadOnlySpan<float> input, ReadOnlySpan<float> gates, ReadOnlySpan<int> lengths, ReadOnlySpan<float> outputGradient, Span<float> inputGradient, Span<float> gateGradient)
    {
        int first = 0;
        foreach (int length in lengths)
        {
            for (int column = 0; column < _width; column += 8)
            {
                BackwardColumn(input, gates, first, length, column, outputGradient, inputGradient, gateGradient);
            }

            first += length;
        }
    }

    private void ForwardColumn(ReadOnlySpan<float> input, ReadOnlySpan<float> gates, int first, int length, int column, Span<float> output)
    {
        (int gate, int units, int from, int step) = Direction(column, first, length);
        Vector256<float> forgetCell = At(cell.Weights.Values, column), highwayCell = At(cell.Weights.Values, _width + column);
        Vector256<float> forgetBias = At(cell.Weights.Values, (2 * _width) + column), highwayBias = At(cell.Weights.Values, (3 * _width) + column);
        Vector256<float> state = Vector256<float>.Zero;
        for (int i = 0, word = from; i < length; i++, word += step)
        {
            int at = (word * _width) + column, gateAt = (word * 3 * _width) + gate;
            Vector256<float> candidate = At(gates, gateAt), x = At(input, at);
            Vector256<float> forget = Activation.Sigmoid(Vector256.FusedMultiplyAdd(forgetCell, state, At(gates, gateAt + units) + forgetBias));
            Vector256<float> highway = Activation.Sigmoid(Vector256.FusedMultiplyAdd(highwayCell, state, At(gates, gateAt + (2 * units)) + highwayBias));
            state = Vector256.FusedMultiplyAdd(forget, state - candidate, candidate);
            Put(Vector256.FusedMultiplyAdd(highway, state - x, x), output, at);
            Put(state, _states, at);
            Put(forget, _forget, at);
            Put(highway, _highway, at);
        }
    }

    private void BackwardColumn(
        ReadOnlySpan<float> input, ReadOnlySpan<float> gates, int first, int length, int column,
        ReadOnlySpan<float> outputGradient, Span<float> inputGradient, Span<float> gateGradient)
    {
        (int gate, int units, int from, int step) = Direction(column, first, length);
        Vector256<float> forgetCell = At(cell.Weights.Values, column), highwayCell = At(cell.Weights.Values, _width + column);
        Vector256<float> forgetCellGradient = default, highwayCellGradient = default, forgetBiasGradient = default, highwayBiasGradient = default;
        Vector256<float> stateGradient = default, one = Vector256<float>.One;
        int word = from + ((length - 1) * step);
        for (int i = length - 1; i >= 0; i--, word -= step)
        {
            int at = (word * _width) + column, gateAt = (word * 3 * _width) + gate;
            Vector256<float> before = i > 0 ? At(_states, ((word - step) * _width) + column) : default;
            Vector256<float> state = At(_states, at), forget = At(_forget, at), highway = At(_highway, at);
            Vector256<float> x = At(input, at), candidate = At(gates, gateAt), output = At(outputGradient, at);

            Vector256<float> highwayGradient = output * (state - x) * highway * (one - highway);
            Put(At(inputGradient, at) + (output * (one - highway)), inputGradient, at);
            stateGradient += output * highway;
            Vector256<float> forgetGradient = stateGradient * (before - candidate) * forget * (one - forget);
            Put(stateGradient * (one - forget), gateGradient, gateAt);
            Put(forgetGradient, gateGradient, gateAt + units);
            Put(highwayGradient, gateGradient, gateAt + (2 * units));
            forgetCellGradient += forgetGradient * before;
            highwayCellGradient += highwayGradient * before;
            forgetBiasGradient += forgetGradient;
            highwayBiasGradient += highwayGradient;
            stateGradient = (stateGradient * forget) + (forgetGradient * forgetCell) + (highwayGradient * highwayCell);
        }

        Put(At(cell.Gradient, column) + forgetCellGradient, cell.Gradient, column);
        Put(At(cell.Gradient, _width + column) + highwayCellGradient, cell.Gradient, _width + column);
        Put(At(cell.Gradient, (2 * _width) + column) + forgetBiasGradient, cell.Gradient, (2 * _width) + column);
        Put(At(cell.Gradient, (3 * _width) + column) + highwayBiasGradient, cell.Gradient, (3 * _width) + column);
    }

    private (int Gate, int Units, int From, int Step) Direction(int column, int first, int length)
    {
        int units = _width / 2;
        return column < units ? (column, units, first, 1) : ((2 * units) + column, units, first + length - 1, -1);
    }

    private static Vector256<float> At(ReadOnlySpan<float> values, int index) => Vector256.LoadUnsafe(in MemoryMarshal.GetReference(values.Slice(index, 8)));

    private static void Put(Vector256<float> value, Span<float> values, int index) => value.StoreUnsafe(ref MemoryMarshal.GetReference(values.Slice(index, 8)));
}
