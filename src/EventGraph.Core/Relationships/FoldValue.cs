using EventGraph.Events;

namespace EventGraph.Relationships;

/// <summary>
/// What the fold keeps under a key: a count and three sums at zero decay. A query multiplies them by 2^(−age/H), so everything
/// that it needs is a decayed sum of these. What an event adds is rounded to whole <see cref="Unit"/>s, so sums are exact and come
/// out the same to the bit in whatever order they are taken.
/// </summary>
/// <param name="Count">Events.</param>
/// <param name="Activity">Σ r·(1+ln(1+m)), r the source's reliability and m the mentions.</param>
/// <param name="Cooperation">Σ activity·max(g,0)/10, g the intensity.</param>
/// <param name="Conflict">Σ activity·max(−g,0)/10.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.FoldValue")]
public readonly record struct FoldValue(int Count, double Activity, double Cooperation, double Conflict)
{
    /// <summary>
    /// 2⁻³⁰, about 10⁻⁹. A double holds every sum of whole units exactly up to 2²³, which is more than 370,000 events under one key.
    /// </summary>
    public const double Unit = 1.0 / (1 << 30);

    /// <summary>What one event adds, each member rounded to whole <see cref="Unit"/>s.</summary>
    public static FoldValue Of(Event statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        double activity = statement.Reliability * (1 + Math.Log(1.0 + statement.Mentions));
        return new FoldValue(
            1,
            Round(activity),
            Round(activity * Math.Max(statement.Intensity, 0) / 10),
            Round(activity * Math.Max(-statement.Intensity, 0) / 10));
    }

    /// <summary>Sums, member by member.</summary>
    public static FoldValue operator +(FoldValue left, FoldValue right) =>
        new(left.Count + right.Count, left.Activity + right.Activity, left.Cooperation + right.Cooperation, left.Conflict + right.Conflict);

    /// <summary>Sums, member by member.</summary>
    public static FoldValue Add(FoldValue left, FoldValue right) => left + right;

    /// <summary>What takes the value back.</summary>
    public static FoldValue operator -(FoldValue value) => new(-value.Count, -value.Activity, -value.Cooperation, -value.Conflict);

    /// <summary>What takes the value back.</summary>
    public static FoldValue Negate(FoldValue value) => -value;

    private static double Round(double value) => Math.Round(value / Unit) * Unit;
}
