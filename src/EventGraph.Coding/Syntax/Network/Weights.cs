namespace EventGraph.Coding.Syntax.Network;

/// <summary>A matrix of weights, row by row.</summary>
internal sealed record Weights(int Rows, int Columns, float[] Values)
{
    public Weights(int rows, int columns)
        : this(rows, columns, new float[rows * columns])
    {
    }

    public Span<float> Row(int row) => Values.AsSpan(row * Columns, Columns);

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public void Read(BinaryReader reader)
    {
        for (int row = 0; row < Rows; row++)
        {
            float unit = reader.ReadSingle();
            foreach (ref float value in Row(row))
            {
                value = reader.ReadSByte() * unit;
            }
        }
    }

    /// <summary>Writes each row in eight bits a value, as shares of its largest.</summary>
    public void Write(BinaryWriter writer)
    {
        for (int row = 0; row < Rows; row++)
        {
            float largest = 0;
            foreach (float value in Row(row))
            {
                largest = Math.Max(largest, Math.Abs(value));
            }

            float unit = largest / sbyte.MaxValue;
            writer.Write(unit);
            foreach (float value in Row(row))
            {
                writer.Write(unit == 0 ? (sbyte)0 : (sbyte)MathF.Round(value / unit));
            }
        }
    }
}
