namespace EventGraph.Graph.Views;

/// <summary>A directed relationship as a view weighs it.</summary>
/// <param name="Source">The vertex that did it: a number in the snapshot's directory.</param>
/// <param name="Target">The vertex that it was done to.</param>
/// <param name="Events">How many events the view counts in it; an event on a bloc counts once for each member.</param>
/// <param name="Volume">V, the decayed sum of activity.</param>
/// <param name="Cooperation">C, its cooperative part, each event's activity times intensity/10.</param>
/// <param name="Conflict">K, its conflictual part, likewise; 0 or more.</param>
/// <param name="Bandwidth">B, 0 to 1: how much passes between the two.</param>
/// <param name="Dependence">D, 0 to 1: the share of all that reaches the target.</param>
public readonly record struct Relationship(
    int Source, int Target, int Events, double Volume, double Cooperation, double Conflict, double Bandwidth, double Dependence)
{
    /// <summary>s, −1 (conflict) to 1 (cooperation).</summary>
    public double Valence => Measures.Valence(Cooperation, Conflict);
}
