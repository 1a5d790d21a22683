using System.Collections.Immutable;
using EventGraph.Gateway.Responses;

namespace EventGraph.Gateway.Relationships;

/// <summary>A relationship, weighed, by event type and by the actors that make it up.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Events">How many events count; one on a bloc counts once for each member.</param>
/// <param name="Volume">V: the sum of the events' activity, decayed to the day that the answer is as of.</param>
/// <param name="Bandwidth">B = 1 − e^(−V/5), 0 to 1: how much passes between the two.</param>
/// <param name="Dependence">D = V/(2 + all that reaches the target), 0 to 1: what share of it comes from the source.</param>
/// <param name="Cooperation">C: the cooperative part of the volume, by intensity.</param>
/// <param name="Conflict">K: the conflictual part, by intensity; 0 or more.</param>
/// <param name="Valence">s = (C−K)/(C+K): −1 all conflict, 1 all cooperation.</param>
/// <param name="FirstDate">The date of its first event.</param>
/// <param name="LastDate">The date of its last event.</param>
/// <param name="ByType">What it holds of each type, the weightiest first.</param>
/// <param name="Contributions">The pairs of actors whose events make it up, the largest share first; at level=actor there is one.</param>
internal sealed record RelationshipDetail(
    ActorReference Source,
    ActorReference Target,
    int Events,
    double Volume,
    double Bandwidth,
    double Dependence,
    double Cooperation,
    double Conflict,
    double Valence,
    DateOnly FirstDate,
    DateOnly LastDate,
    ImmutableArray<TypeAnswer> ByType,
    ImmutableArray<ContributionAnswer> Contributions);
