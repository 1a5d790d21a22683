namespace EventGraph.Gateway.Actors;

/// <summary>How much, undecayed.</summary>
/// <param name="Actors">With how many others.</param>
/// <param name="Events">In how many events.</param>
/// <param name="ByType">The events by type.</param>
internal sealed record DegreeAnswer(int Actors, int Events, IReadOnlyDictionary<string, int> ByType);
