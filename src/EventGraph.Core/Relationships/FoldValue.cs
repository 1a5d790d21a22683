using EventGraph.Events;

namespace EventGraph.Relationships;

/// <summary>
/// What the fold keeps under a key: a count and three sums at zero decay. A query multiplies them by 2^(−age/H), so everything
/// that it needs is a decayed sum of these.
/// </summary>
/// <param name="Count">Events.</param>
/// <param name="Activity">Σ r·(1+ln(1+m)), r the source's reliability and m the mentions.</param>
/// <param name="Cooperation">Σ activity·max(g,0)/10, g the intensity.</param>
/// <param name="Conflict">Σ activity·max(−g,0)/10.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.FoldValue")]
public readonly record struct FoldValue(int Count, double Activity, double Cooperation, double Conflict)
{
    /// <summary>What one event adds.</summary>
    public static FoldValue Of(Event statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        double activity = statement.Reliability * (1 + Math.Log(1 + statement.Mentions));
        return new FoldValue(1, activity, activity * Math.Max(statement.Intensity, 0) / 10, activity * Math.Max(-statement.Intensity, 0) / 10);
    }

    /// <summary>Sums, member by member.</summary>
    public static FoldValue operator +(FoldValue left, FoldValue right) =>
        new(left.Count + right.Count, left.Activity + right.Activity, left.Cooperation + right.Cooperation, left.Conflict + right.Conflict);

    /// <summary>Sums, member by member.</summary>
    public static FoldValue Add(FoldValue left, FoldValue right) => left + right;
}
