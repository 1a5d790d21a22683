using EventGraph.Gateway.Responses;
using EventGraph.Graph.Snapshots;
using EventGraph.Graph.Views;

namespace EventGraph.Gateway.Relationships;

/// <summary>Everything that one actor did to another, weighed.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Events">How many events count; one on a bloc counts once for each member.</param>
/// <param name="Volume">V: the sum of the events' activity, decayed to the day that the answer is as of.</param>
/// <param name="Bandwidth">B = 1 − e^(−V/5), 0 to 1: how much passes between the two.</param>
/// <param name="Dependence">D = V/(2 + all that reaches the target), 0 to 1: what share of it comes from the source.</param>
/// <param name="Cooperation">C: the cooperative part of the volume, by intensity.</param>
/// <param name="Conflict">K: the conflictual part, by intensity; 0 or more.</param>
/// <param name="Valence">s = (C−K)/(C+K): −1 all conflict, 1 all cooperation.</param>
internal sealed record RelationshipAnswer(
    ActorReference Source,
    ActorReference Target,
    int Events,
    double Volume,
    double Bandwidth,
    double Dependence,
    double Cooperation,
    double Conflict,
    double Valence)
{
    public static RelationshipAnswer Of(ActorDirectory actors, Relationship relationship) => new(
        ActorReference.Of(actors[relationship.Source]),
        ActorReference.Of(actors[relationship.Target]),
        relationship.Events,
        relationship.Volume,
        relationship.Bandwidth,
        relationship.Dependence,
        relationship.Cooperation,
        relationship.Conflict,
        relationship.Valence);
}
