using System.ComponentModel;
using EventGraph.Gateway.Problems;
using EventGraph.Graph.Views;
using EventGraph.Relationships;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Parameters;

/// <summary>The parameters that every question on the graph shares: which events count, how much, and for whom.</summary>
/// <remarks>Descriptions are the properties': on the constructor's parameters they break the OpenAPI document.</remarks>
internal sealed record ViewQuery(
    [FromQuery(Name = "as_of")]
    [property: Description("The day that weights are computed for: later events do not count, and age is counted back from it. Default: today (UTC).")]
    DateOnly? AsOf = null,
    [FromQuery(Name = "known_at")]
    [property: Description("Only what the system had learned of by the end of this day (UTC). Default: all that it knows.")]
    DateOnly? KnownAt = null,
    [FromQuery(Name = "since")]
    [property: Description("Only events of this day or later.")]
    DateOnly? Since = null,
    [FromQuery(Name = "until")]
    [property: Description("Only events of this day or earlier.")]
    DateOnly? Until = null,
    [FromQuery(Name = "types"), EventTypes(Example = "ACCUSE,REQUEST")]
    [property: Description("Only events of these types, separated by commas. Default: all.")]
    string? Types = null,
    [FromQuery(Name = "half_life"), Between(0.01, ViewParameters.MaxHalfLifeDays)]
    [property: Description("After how many days an event weighs half.")]
    double HalfLife = ViewParameters.DefaultHalfLifeDays,
    [FromQuery(Name = "min_confidence"), Between(0, 0.75, Step = 0.25)]
    [property: Description("Only events coded with at least this confidence: 0, 0.25, 0.5 or 0.75, the bands that relationships keep apart.")]
    double MinConfidence = 0,
    [FromQuery(Name = "level")]
    [property: DefaultValue("country"), Description("country: leaders, organs and groups count for the country that they act for on the event's date, a bloc for each of its members. actor: everybody is themselves.")]
    Word<Level>? Level = null,
    [FromQuery(Name = "min_position"), Between(0, long.MaxValue)]
    [property: Description("Waits, for at most 5 s, until the answer holds everything up to this position of the log.")]
    long? MinPosition = null)
{
    /// <summary>The parameters of the view.</summary>
    /// <exception cref="ProblemException">They contradict each other.</exception>
    public ViewParameters ToParameters(DateOnly today)
    {
        ViewParameters parameters = new(AsOf ?? today)
        {
            KnownAt = KnownAt,
            Since = Since,
            Until = Until,
            Types = Types is null ? EventTypeSet.All : EventTypeSet.Of([.. EventTypesAttribute.Parse(Types)]),
            HalfLifeDays = HalfLife,
            MinConfidence = (ConfidenceBand)(MinConfidence * 4),
            Level = Level?.Value ?? Graph.Views.Level.Country,
        };
        Problem.ThrowIfAny(parameters.Problems());
        return parameters;
    }
}
