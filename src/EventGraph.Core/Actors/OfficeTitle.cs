namespace EventGraph.Actors;

/// <summary>An office that a phrase may mean.</summary>
/// <param name="Title">The office: <c>foreign-minister</c>.</param>
/// <param name="Body">The only country or organisation of which the phrase means it (<c>secretary of state</c>: the United States); null for all.</param>
public sealed record OfficeTitle(string Title, ActorId? Body);
