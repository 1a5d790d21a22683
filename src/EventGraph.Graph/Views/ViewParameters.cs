using EventGraph.Relationships;

namespace EventGraph.Graph.Views;

/// <summary>How to look at a snapshot. Equal parameters give the same view.</summary>
/// <param name="AsOf">The day that weights are computed for: later events do not count, and age is counted back from it.</param>
public sealed record ViewParameters(DateOnly AsOf)
{
    /// <summary>The default half-life in days: the best of those tried on ICEWS 2018 for telling which pairs interact again.</summary>
    public const double DefaultHalfLifeDays = 180;

    /// <summary>The longest half-life in days; with it an event of a century ago still has nearly all of its weight.</summary>
    public const double MaxHalfLifeDays = 1_000_000;

    /// <summary>Only what the store had learned of by the end of this day (UTC); null: all that the snapshot holds.</summary>
    public DateOnly? KnownAt { get; init; }

    /// <summary>Only events of this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only events of this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>After how many days an event weighs half; over 0, at most <see cref="MaxHalfLifeDays"/>.</summary>
    public double HalfLifeDays { get; init; } = DefaultHalfLifeDays;

    /// <summary>Only events of these types.</summary>
    public EventTypeSet Types { get; init; } = EventTypeSet.All;

    /// <summary>Only events coded with at least this confidence.</summary>
    public ConfidenceBand MinConfidence { get; init; } = ConfidenceBand.Doubtful;

    /// <summary>Who counts as a vertex.</summary>
    public Level Level { get; init; } = Level.Country;

    /// <summary>What is wrong with the parameters, each named as on the wire; empty when a view can be made.</summary>
    public IEnumerable<ParameterProblem> Problems()
    {
        if (!(HalfLifeDays > 0 && HalfLifeDays <= MaxHalfLifeDays))
        {
            yield return new("half_life", $"half_life is a number of days over 0 and at most {MaxHalfLifeDays:0}.");
        }

        if (Since > Until)
        {
            yield return new("since", $"since ({Since:yyyy-MM-dd}) lies after until ({Until:yyyy-MM-dd}).");
        }

        if (Since > AsOf)
        {
            yield return new("since", $"since ({Since:yyyy-MM-dd}) lies after as_of ({AsOf:yyyy-MM-dd}).");
        }

        if (Types.IsEmpty)
        {
            yield return new("types", "types names at least one event type.");
        }

        if (!Enum.IsDefined(MinConfidence))
        {
            yield return new("min_confidence", "min_confidence is one of the four bands of confidence.");
        }

        if (!Enum.IsDefined(Level))
        {
            yield return new("level", "level is country or actor.");
        }
    }
}
