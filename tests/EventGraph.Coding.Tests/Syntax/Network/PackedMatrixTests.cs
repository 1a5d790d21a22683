using EventGraph.Coding.Syntax.Network;
using EventGraph.Coding.Training;

namespace EventGraph.Coding.Tests.Syntax.Network;

public sealed class PackedMatrixTests
{
    [Theory]
    [InlineData(1, 3, 5)]
    [InlineData(5, 16, 16)]
    [InlineData(6, 7, 17)]
    [InlineData(23, 65, 40)]
    public void The_product_is_that_of_the_definition(int count, int rows, int columns)
    {
        var random = new Shuffle(1);
        Weights right = Random(rows, columns, random), left = Random(count, rows, random), bias = Random(1, columns, random);
        var packed = new PackedMatrix(right, bias);
        float[] product = new float[count * packed.Columns];

        packed.Multiply(left.Values, count, product);

        for (int i = 0; i < count; i++)
        {
            for (int column = 0; column < columns; column++)
            {
                double sum = bias.Values[column] + Enumerable.Range(0, rows).Sum(k => (double)left.Row(i)[k] * right.Row(k)[column]);
                Assert.Equal(sum, product[(i * packed.Columns) + column], 1e-5);
            }
        }
    }

    [Fact]
    public void A_row_gives_the_same_bits_alone_and_among_others()
    {
        var random = new Shuffle(2);
        Weights right = Random(40, 48, random), left = Random(20, 40, random);
        var packed = new PackedMatrix(right);
        float[] together = new float[20 * 48], alone = new float[48];
        packed.Multiply(left.Values, 20, together);

        for (int i = 0; i < 20; i++)
        {
            packed.Multiply(left.Row(i), 1, alone);
            Assert.Equal(alone, together[(i * 48)..((i + 1) * 48)]);
        }
    }

    [Fact]
    public void A_transpose_is_packed_as_such()
    {
        var random = new Shuffle(3);
        Weights right = Random(10, 21, random);
        float[] transposed = [.. Enumerable.Range(0, 210).Select(i => right.Row(i % 10)[i / 10])];
        var again = new PackedMatrix(10);
        again.PackTransposed(transposed, 21, 10);
        float[] expected = new float[32], product = new float[32];
        float[] left = [.. Enumerable.Range(0, 10).Select(_ => random.NextSingle())];
        new PackedMatrix(right).Multiply(left, 1, expected);

        again.Multiply(left, 1, product);

        Assert.Equal(expected, product);
    }

    private static Weights Random(int rows, int columns, Shuffle random) =>
        new(rows, columns, [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextSingle() - 0.5f)]);
}
