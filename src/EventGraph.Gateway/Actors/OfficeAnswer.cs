using EventGraph.Gateway.Responses;

namespace EventGraph.Gateway.Actors;

/// <summary>An office that a person held.</summary>
/// <param name="Title">The office.</param>
/// <param name="Body">Of which country, organisation or bloc.</param>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="Until">The last day; null: still holds it.</param>
internal sealed record OfficeAnswer(string Title, ActorReference Body, DateOnly? From, DateOnly? Until);
