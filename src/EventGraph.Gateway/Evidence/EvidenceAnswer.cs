using EventGraph.Events;
using EventGraph.Gateway.Articles;
using EventGraph.Gateway.Responses;
using EventGraph.Plover;

namespace EventGraph.Gateway.Evidence;

/// <summary>An event behind a relationship, with its part in it and the sentence that says so.</summary>
/// <param name="Event">The event's id.</param>
/// <param name="Share">Its part of the relationship's volume, over 0 to 1.</param>
/// <param name="Date">When it happened.</param>
/// <param name="Source">Who did it; at level=country a leader, an organ or a bloc that counts for the country.</param>
/// <param name="Target">To whom, likewise.</param>
/// <param name="Type">What was done.</param>
/// <param name="Mode">The mode that refines the type, or null.</param>
/// <param name="Change">For an INFLUENCE claim, what it says; null for the rest.</param>
/// <param name="Intensity">Conflict to cooperation, −10 to 10.</param>
/// <param name="Confidence">How likely it is that the coder read it right, 0 to 1.</param>
/// <param name="Sentence">The sentence that says so; null for coded data without text.</param>
/// <param name="Article">Where it was read; null for coded data.</param>
internal sealed record EvidenceAnswer(
    string Event,
    double Share,
    DateOnly Date,
    ActorReference Source,
    ActorReference Target,
    EventType Type,
    string? Mode,
    InfluenceChange? Change,
    double Intensity,
    double Confidence,
    string? Sentence,
    ArticleReference? Article);
