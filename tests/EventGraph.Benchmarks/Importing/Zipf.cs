namespace EventGraph.Benchmarks.Importing;

/// <summary>Draws ranks of which the first is the likeliest: the k-th weighs 1 ∕ (k + shift)^exponent.</summary>
internal sealed class Zipf
{
    private readonly double[] _cumulated;

    public Zipf(int count, double shift, double exponent)
    {
        _cumulated = new double[count];
        double sum = 0;
        for (int k = 0; k < count; k++)
        {
            sum += Math.Pow(k + 1 + shift, -exponent);
            _cumulated[k] = sum;
        }
    }

    /// <summary>How likely a rank is.</summary>
    public double ShareOf(int rank) => (_cumulated[rank] - (rank == 0 ? 0 : _cumulated[rank - 1])) / _cumulated[^1];

    public int Draw(Random random)
    {
        int found = Array.BinarySearch(_cumulated, random.NextDouble() * _cumulated[^1]);
        return found < 0 ? ~found : found;
    }
}
