using EventGraph.Graph.Views;
using EventGraph.Plover;

namespace EventGraph.Gateway.Relationships;

/// <summary>What a relationship holds of one event type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Label">How it reads between source and target: "accuses".</param>
/// <param name="Events">How many events count.</param>
/// <param name="Volume">Their part of the volume, decayed.</param>
/// <param name="FirstDate">The date of the first of them.</param>
/// <param name="LastDate">The date of the last of them.</param>
internal sealed record TypeAnswer(EventType Type, string Label, int Events, double Volume, DateOnly FirstDate, DateOnly LastDate)
{
    public static TypeAnswer Of(TypeTotal total) => new(
        total.Type, Ontology.Of(total.Type).Label, total.Events, total.Volume, total.FirstDate, total.LastDate);
}
