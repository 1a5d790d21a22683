using System.Buffers.Text;

namespace EventGraph.Benchmarks.Importing;

/// <summary>
/// The floor: what reading the same rows costs when nothing is checked and nothing made, only the fields found and Goldstein's scores summed by the first actor's country.
/// </summary>
internal static class BareParse
{
    private const int Country = 7;
    private const int Score = 30;
    private const int Letters = 32;

    public static double Run(ReadOnlySpan<byte> rows)
    {
        double[] sums = new double[Letters * Letters * Letters];
        while (!rows.IsEmpty)
        {
            int end = rows.IndexOf((byte)'\n');
            ReadOnlySpan<byte> row = rows[..end];
            rows = rows[(end + 1)..];
            int key = 0;
            for (int column = 0; row.IndexOf((byte)'\t') is var tab and >= 0; column++)
            {
                if (column == Country && tab == 3)
                {
                    key = ((row[0] & 31) * Letters * Letters) + ((row[1] & 31) * Letters) + (row[2] & 31);
                }
                else if (column == Score && Utf8Parser.TryParse(row[..tab], out double score, out _))
                {
                    sums[key] += score;
                }

                row = row[(tab + 1)..];
            }
        }

        return sums.Sum();
    }
}
