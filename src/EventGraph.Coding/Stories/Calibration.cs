using System.Collections.Immutable;
using System.Globalization;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Stories;

/// <summary>
/// How often events of a product of sureties are right (<c>calibration.txt</c>): a rising line through a few points. Immutable; safe to
/// share between threads.
/// </summary>
internal sealed class Calibration
{
    private static readonly Lazy<Calibration> Shared = new(() => new Calibration(LexiconFile.Shipped("Stories", "calibration.txt")));

    private readonly ImmutableArray<(double Product, double Probability)> _points;

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    internal Calibration(LexiconFile file)
    {
        ImmutableArray<(double Product, double Probability)>.Builder points = ImmutableArray.CreateBuilder<(double Product, double Probability)>();
        foreach (LexiconRow row in file.Rows)
        {
            if (row.Cells is not [var product, var probability] || !TryRead(product, out double from) || !TryRead(probability, out double to))
            {
                throw row.Mistake("a row is 'product | probability', both from 0 to 1");
            }

            if (points.Count == 0 ? from > 0 : from <= points[^1].Product || to <= points[^1].Probability)
            {
                throw row.Mistake("the rows begin at 0, and both columns rise");
            }

            points.Add((from, to));
        }

        _points = points is [.., (1, _)] ? points.DrainToImmutable() : throw new FormatException("The rows of the calibration end at 1.");
    }

    public static Calibration Default => Shared.Value;

    /// <summary>The probability of a product, to three digits: two products that differ by a hundredth stay in their order.</summary>
    public double Of(double product)
    {
        int above = 1;
        while (_points[above].Product < product)
        {
            above++;
        }

        (double Product, double Probability) low = _points[above - 1], high = _points[above];
        return Math.Round(low.Probability + ((product - low.Product) / (high.Product - low.Product) * (high.Probability - low.Probability)), 3);
    }

    private static bool TryRead(string cell, out double value) => double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value <= 1;
}
