using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EventGraph.Actors;

namespace EventGraph.Events;

/// <summary>An actor in an event, with the mention that named it.</summary>
/// <param name="Actor">The actor's id.</param>
/// <param name="Name">Its usual English name.</param>
/// <param name="Country">Three-letter code of its country on the event's date; null for a bloc or an organisation of none.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.Participant")]
public sealed record Participant(ActorId Actor, string Name, string? Country)
{
    /// <summary>A bloc's members on the event's date, by country code in ordinal order; null for every other actor.</summary>
    [Id(0), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public ImmutableArray<string>? Members { get; init; }

    /// <summary>The mention's text; null in coded data, which has no text.</summary>
    [Id(1), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Text { get; init; }

    /// <summary>Where the mention starts in the article's text, in UTF-16 code units; null in coded data.</summary>
    [Id(2), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? Start { get; init; }

    /// <summary>Where the mention ends, exclusive; null in coded data.</summary>
    [Id(3), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public int? End { get; init; }
}
