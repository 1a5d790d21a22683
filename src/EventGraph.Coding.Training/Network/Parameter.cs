using System.Runtime.Intrinsics;
using EventGraph.Coding.Syntax.Network;

namespace EventGraph.Coding.Training.Network;

/// <summary>A matrix that is learnt: its gradient, what Adam remembers of gradients (Kingma and Ba, 2015), and a moving average of its values.</summary>
internal sealed class Parameter(Weights weights, bool isSparse = false)
{
    /// <summary>The share of what is remembered that stays at a step: of the gradient and of its square.</summary>
    public const float Momentum = 0.9f, Variance = 0.95f;

    private const float Least = 1e-8f;

    private readonly float[] _first = new float[weights.Values.Length];
    private readonly float[] _second = new float[weights.Values.Length];
    private readonly bool[] _isTouched = new bool[weights.Rows];
    private readonly List<int> _touched = [];

    public Weights Weights => weights;

    public int Rows => weights.Rows;

    public int Columns => weights.Columns;

    public float[] Gradient { get; } = new float[weights.Values.Length];

    public float[] Average { get; } = [.. weights.Values];

    public Span<float> GradientRow(int row)
    {
        if (isSparse && !_isTouched[row])
        {
            _isTouched[row] = true;
            _touched.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    public double SquaredNorm()
    {
        double sum = 0;
        foreach (int row in Touched())
        {
            ReadOnlySpan<float> gradient = Gradient.AsSpan(row * Columns, Columns);
            sum += Vectors.Dot(gradient, gradient);
        }

        return sum;
    }

    /// <summary>Takes a step against the gradient and clears it.</summary>
    public void Step(float scale, float rate, float momentumCorrection, float varianceCorrection)
    {
        foreach (int row in Touched())
        {
            Step(row * Columns, (row + 1) * Columns, scale, rate / momentumCorrection, 1 / varianceCorrection);
            _isTouched[row] = false;
        }

        _touched.Clear();
    }

    /// <summary>Moves the average by a share of its distance to the values.</summary>
    public void MoveAverage(float share)
    {
        for (int i = 0; i < Average.Length; i++)
        {
            Average[i] += share * (weights.Values[i] - Average[i]);
        }
    }

    private IEnumerable<int> Touched() => isSparse ? _touched : Enumerable.Range(0, Rows);

    private void Step(int from, int to, float scale, float rate, float varianceScale)
    {
        int i = from;
        for (; i + Vector256<float>.Count <= to; i += Vector256<float>.Count)
        {
            Vector256<float> g = Vector256.Create(Gradient, i) * scale;
            Vector256<float> first = (Vector256.Create(_first, i) * Momentum) + (g * (1 - Momentum));
            Vector256<float> second = (Vector256.Create(_second, i) * Variance) + (g * g * (1 - Variance));
            Vector256<float> step = first * rate / (Vector256.Sqrt(second * varianceScale) + Vector256.Create(Least));
            (Vector256.Create(weights.Values, i) - step).CopyTo(weights.Values, i);
            first.CopyTo(_first, i);
            second.CopyTo(_second, i);
            Vector256<float>.Zero.CopyTo(Gradient, i);
        }

        for (; i < to; i++)
        {
            float g = Gradient[i] * scale;
            _first[i] = (Momentum * _first[i]) + ((1 - Momentum) * g);
            _second[i] = (Variance * _second[i]) + ((1 - Variance) * g * g);
            weights.Values[i] -= rate * _first[i] / (MathF.Sqrt(_second[i] * varianceScale) + Least);
            Gradient[i] = 0;
        }
    }
}
