using System.Globalization;

namespace EventGraph.Gateway.Parameters;

/// <summary>The range of a number in the query string, both ends included.</summary>
/// <remarks>Not <c>RangeAttribute</c>: on a record that is bound with <c>[AsParameters]</c> that one breaks the OpenAPI document.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class BetweenAttribute(double minimum, double maximum) : Attribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    /// <summary>The step that values come in, counted from 0; 0 where any will do.</summary>
    public double Step { get; init; }

    public bool Accepts(double value) => value >= Minimum && value <= Maximum && (Step == 0 || Math.IEEERemainder(value, Step) == 0);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"from {Minimum} to {Maximum}{(Step == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" in steps of {Step}"))}");
}
