using EventGraph.Gateway.Responses;

namespace EventGraph.Gateway.Actors;

/// <summary>A member of a bloc.</summary>
/// <param name="Member">The country.</param>
/// <param name="From">The first day; null: since the bloc exists.</param>
/// <param name="Until">The last day; null: still is one.</param>
internal sealed record MemberAnswer(ActorReference Member, DateOnly? From, DateOnly? Until);
