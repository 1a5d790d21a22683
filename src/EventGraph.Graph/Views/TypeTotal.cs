using EventGraph.Plover;

namespace EventGraph.Graph.Views;

/// <summary>What a relationship of a view holds of one event type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Events">How many events the view counts; an event on a bloc counts once for each member.</param>
/// <param name="Volume">Their part of the relationship's volume.</param>
/// <param name="FirstDate">The date of the first of them.</param>
/// <param name="LastDate">The date of the last of them.</param>
public readonly record struct TypeTotal(EventType Type, int Events, double Volume, DateOnly FirstDate, DateOnly LastDate);
