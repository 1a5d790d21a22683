using EventGraph.Coding.Syntax.Network;

namespace EventGraph.Coding.Training.Network;

/// <summary>Products with a matrix that is learnt, and their gradients. The rows of the matrix are a multiple of 16.</summary>
internal sealed class Linear(Parameter parameter, Parameter? bias = null)
{
    private readonly PackedMatrix _backward = new(parameter.Columns);
    private float[] _transposed = [], _narrow = [], _product = [];

    /// <summary>The width of a row of the product: the columns filled up.</summary>
    public int Width { get; } = PackedMatrix.Padded(parameter.Columns);

    public void Forward(ReadOnlySpan<float> input, int count, Span<float> output) =>
        new PackedMatrix(parameter.Weights, bias?.Weights).Multiply(input, count, output);

    /// <summary>Adds to the gradients of matrix and bias, and writes that of the input.</summary>
    public void Backward(ReadOnlySpan<float> input, int count, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        ReadOnlySpan<float> narrow = Narrow(outputGradient, count);
        _backward.PackTransposed(parameter.Weights.Values, parameter.Rows, parameter.Columns);
        _backward.Multiply(narrow, count, inputGradient);

        Transpose(input, count);
        Reserve(ref _product, parameter.Rows * Width);
        var gradient = new PackedMatrix(count);
        gradient.Pack(narrow, parameter.Columns);
        gradient.Multiply(_transposed, parameter.Rows, _product);
        for (int row = 0; row < parameter.Rows; row++)
        {
            Vectors.AddScaled(_product.AsSpan(row * Width, parameter.Columns), 1, parameter.GradientRow(row));
        }

        for (int i = 0; i < count && bias is not null; i++)
        {
            Vectors.AddScaled(narrow.Slice(i * parameter.Columns, parameter.Columns), 1, bias.Gradient);
        }
    }

    private ReadOnlySpan<float> Narrow(ReadOnlySpan<float> rows, int count)
    {
        if (Width == parameter.Columns)
        {
            return rows;
        }

        Reserve(ref _narrow, count * parameter.Columns);
        for (int i = 0; i < count; i++)
        {
            rows.Slice(i * Width, parameter.Columns).CopyTo(_narrow.AsSpan(i * parameter.Columns));
        }

        return _narrow;
    }

    // Eight rows at a time: their values lie side by side in the result.
    private void Transpose(ReadOnlySpan<float> input, int count)
    {
        Reserve(ref _transposed, count * parameter.Rows);
        for (int from = 0; from < count; from += 8)
        {
            int to = Math.Min(count, from + 8);
            for (int k = 0; k < parameter.Rows; k++)
            {
                for (int i = from; i < to; i++)
                {
                    _transposed[(k * count) + i] = input[(i * parameter.Rows) + k];
                }
            }
        }
    }

    private static void Reserve(ref float[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new float[length + (length / 2)];
        }
    }
}
