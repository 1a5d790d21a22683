using EventGraph.Coding.Tests.Gold;
using EventGraph.Events;

namespace EventGraph.Coding.Tests.Accuracy;

/// <summary>A row that was found, a row that nobody coded, or an event that no row asks or allows for.</summary>
/// <param name="File">The text that it is of.</param>
/// <param name="Row">The row; null for an event that is wrong.</param>
/// <param name="Coded">The event; null for a row that was missed.</param>
internal sealed record GoldOutcome(GoldFile File, GoldEvent? Row, Event? Coded);
