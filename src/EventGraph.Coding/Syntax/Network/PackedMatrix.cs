using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventGraph.Coding.Syntax.Network;

/// <summary>
/// A matrix laid out for multiplying rows by it: in panels of sixteen columns, each of which stays in the first-level cache while the
/// rows pass, six at a time. A sum runs over its terms in their order with fused multiply-adds, so that every machine, and every grouping of
/// rows, gives the same bits.
/// </summary>
internal sealed class PackedMatrix(int rows)
{
    private const int Width = 16;
    private const int Group = 6;

    private float[] _panels = [];
    private float[] _bias = [];

    public PackedMatrix(Weights weights, Weights? bias = null)
        : this(weights.Rows)
    {
        Pack(weights.Values, weights.Columns);
        bias?.Values.CopyTo(_bias, 0);
    }

    public int Rows => rows;

    /// <summary>The columns, filled up with zeros to whole panels: the width of a row of the product.</summary>
    public int Columns { get; private set; }

    public static int Padded(int columns) => (columns + Width - 1) / Width * Width;

    /// <summary>Takes over a matrix that is stored row by row, without a bias.</summary>
    public void Pack(ReadOnlySpan<float> values, int columns)
    {
        Start(columns);
        for (int column = 0; column < columns; column += Width)
        {
            int width = Math.Min(Width, columns - column);
            for (int row = 0; row < rows; row++)
            {
                values.Slice((row * columns) + column, width).CopyTo(_panels.AsSpan((column * rows) + (row * Width)));
            }
        }
    }

    /// <summary>Takes over the transpose of a matrix that is stored row by row, without a bias.</summary>
    /// <param name="values">The matrix, from its first element.</param>
    /// <param name="columns">How many rows it has, which become columns.</param>
    /// <param name="stride">From one of its rows to the next.</param>
    public void PackTransposed(ReadOnlySpan<float> values, int columns, int stride)
    {
        Start(columns);
        for (int column = 0; column < columns; column++)
        {
            ReadOnlySpan<float> source = values.Slice(column * stride, rows);
            int at = (column / Width * Width * rows) + (column % Width);
            for (int row = 0; row < source.Length; row++)
            {
                _panels[at + (row * Width)] = source[row];
            }
        }
    }

    /// <summary>Writes the product of <paramref name="count"/> rows of <paramref name="left"/> and this matrix, plus the bias.</summary>
    public void Multiply(ReadOnlySpan<float> left, int count, Span<float> product)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(left.Length, count * rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(product.Length, count * Columns);
        ref float first = ref MemoryMarshal.GetReference(left);
        for (int column = 0; column < Columns; column += Width)
        {
            ref float panel = ref _panels[column * rows];
            if (count < Group)
            {
                for (int row = 0; row < count; row++)
                {
                    One(ref Unsafe.Add(ref first, row * rows), ref panel, ref _bias[column], ref product[(row * Columns) + column]);
                }

                continue;
            }

            for (int row = 0; row < count; row += Group)
            {
                // The last group reaches back over rows that are done: it gives them the same again.
                int from = Math.Min(row, count - Group);
                Six(ref Unsafe.Add(ref first, from * rows), ref panel, ref _bias[column], ref product[(from * Columns) + column]);
            }
        }
    }

    private void Start(int columns)
    {
        Columns = Padded(columns);
        if (_panels.Length < rows * Columns)
        {
            _panels = new float[rows * Columns];
            _bias = new float[Columns];
        }
        else if (columns < Columns)
        {
            _panels.AsSpan((Columns - Width) * rows, Width * rows).Clear();
        }
    }

    private void Six(ref float left, ref float panel, ref float bias, ref float product)
    {
        nuint stride = (nuint)rows, width = (nuint)Columns;
        ref float row3 = ref Unsafe.Add(ref left, 3 * stride);
        Vector256<float> c00 = Load(ref bias, 0), c01 = Load(ref bias, 8);
        Vector256<float> c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01, c40 = c00, c41 = c01, c50 = c00, c51 = c01;
        for (nuint k = 0; k < stride; k++)
        {
            Vector256<float> b0 = Load(ref panel, 0), b1 = Load(ref panel, 8);
            panel = ref Unsafe.Add(ref panel, Width);
            Vector256<float> a = Vector256.Create(left);
            c00 = Vector256.FusedMultiplyAdd(a, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(a, b1, c01);
            a = Vector256.Create(Unsafe.Add(ref left, stride));
            c10 = Vector256.FusedMultiplyAdd(a, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(a, b1, c11);
            a = Vector256.Create(Unsafe.Add(ref left, 2 * stride));
            c20 = Vector256.FusedMultiplyAdd(a, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(a, b1, c21);
            a = Vector256.Create(row3);
            c30 = Vector256.FusedMultiplyAdd(a, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(a, b1, c31);
            a = Vector256.Create(Unsafe.Add(ref row3, stride));
            c40 = Vector256.FusedMultiplyAdd(a, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(a, b1, c41);
            a = Vector256.Create(Unsafe.Add(ref row3, 2 * stride));
            c50 = Vector256.FusedMultiplyAdd(a, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(a, b1, c51);
            left = ref Unsafe.Add(ref left, 1);
            row3 = ref Unsafe.Add(ref row3, 1);
        }

        Store(c00, c01, ref product, 0);
        Store(c10, c11, ref product, width);
        Store(c20, c21, ref product, 2 * width);
        Store(c30, c31, ref product, 3 * width);
        Store(c40, c41, ref product, 4 * width);
        Store(c50, c51, ref product, 5 * width);
    }

    private void One(ref float left, ref float panel, ref float bias, ref float product)
    {
        Vector256<float> c0 = Load(ref bias, 0), c1 = Load(ref bias, 8);
        for (int k = 0; k < rows; k++)
        {
            Vector256<float> a = Vector256.Create(Unsafe.Add(ref left, k));
            c0 = Vector256.FusedMultiplyAdd(a, Load(ref panel, 0), c0);
            c1 = Vector256.FusedMultiplyAdd(a, Load(ref panel, 8), c1);
            panel = ref Unsafe.Add(ref panel, Width);
        }

        Store(c0, c1, ref product, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Load(ref float at, nuint offset) => Vector256.LoadUnsafe(ref at, offset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<float> left, Vector256<float> right, ref float at, nuint offset)
    {
        left.StoreUnsafe(ref at, offset);
        right.StoreUnsafe(ref at, offset + 8);
    }
}
