using EventGraph.Actors;

namespace EventGraph.Gateway.Actors;

/// <summary>A name of an actor.</summary>
/// <param name="Text">The name.</param>
/// <param name="Kind">What sort of name.</param>
/// <param name="From">The first day on which it names the actor; null: always did.</param>
/// <param name="Until">The last day; null: still does.</param>
internal sealed record AliasAnswer(string Text, AliasKind Kind, DateOnly? From, DateOnly? Until);
