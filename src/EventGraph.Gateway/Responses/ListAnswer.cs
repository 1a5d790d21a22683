using System.Collections.Immutable;

namespace EventGraph.Gateway.Responses;

/// <summary>A page of things.</summary>
/// <param name="Data">The things, in the order that the endpoint states.</param>
/// <param name="Meta">About the page.</param>
internal sealed record ListAnswer<T>(ImmutableArray<T> Data, ListMeta Meta);
