using System.Collections.Immutable;
using EventGraph.Actors;

namespace EventGraph.Gateway.Actors;

/// <summary>An actor, with everything that is dated about it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Country">Three-letter code of the country that it is or acts for on the day asked about; null for a bloc or an organisation of none.</param>
/// <param name="Aliases">Its names.</param>
/// <param name="Offices">The offices that a person held, in order of time.</param>
/// <param name="Members">The members of a bloc.</param>
/// <param name="Degree">How much it did and had done to it, as itself (level=actor), up to the day asked about.</param>
internal sealed record ActorDetail(
    ActorId Id,
    string Name,
    ActorKind Kind,
    string? Country,
    ImmutableArray<AliasAnswer> Aliases,
    ImmutableArray<OfficeAnswer> Offices,
    ImmutableArray<MemberAnswer> Members,
    DegreesAnswer Degree);
