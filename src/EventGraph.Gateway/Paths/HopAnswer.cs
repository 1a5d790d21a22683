using System.Collections.Immutable;
using EventGraph.Gateway.Evidence;
using EventGraph.Gateway.Responses;

namespace EventGraph.Gateway.Paths;

/// <summary>One relationship of a path, with the sentences that say so.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Strength">p: dependence in mode=influence, bandwidth in mode=contact.</param>
/// <param name="Valence">−1 all conflict, 1 all cooperation; shown beside strength and never mixed into it.</param>
/// <param name="Volume">V: the sum of the events' activity, decayed.</param>
/// <param name="Dependence">D, 0 to 1: what share of all that reaches the target comes from the source.</param>
/// <param name="Bandwidth">B, 0 to 1: how much passes between the two.</param>
/// <param name="Events">How many events count.</param>
/// <param name="FirstDate">The date of the first of them.</param>
/// <param name="LastDate">The date of the last of them.</param>
/// <param name="Evidence">The weightiest of its newest events.</param>
internal sealed record HopAnswer(
    ActorReference Source,
    ActorReference Target,
    double Strength,
    double Valence,
    double Volume,
    double Dependence,
    double Bandwidth,
    int Events,
    DateOnly FirstDate,
    DateOnly LastDate,
    ImmutableArray<EvidenceAnswer> Evidence);
