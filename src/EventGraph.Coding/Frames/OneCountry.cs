using EventGraph.Actors;
using EventGraph.Coding.Mentions;
using EventGraph.Plover;

namespace EventGraph.Coding.Frames;

/// <summary>
/// Tells the two ends of a conflict within one country apart: its organ that acts or is acted on ("Turkish police"), and its people,
/// where a place of the country is named.
/// </summary>
internal static class OneCountry
{
    private const string People = "civilians";

    /// <summary>Who acts on whom, of two mentions of one country; null where the text tells nobody apart.</summary>
    public static (ActorId Source, ActorId Target)? Apart(EventType type, Mention source, Mention target)
    {
        if (source.Actors is not [{ Kind: ActorKind.Country } country] || target.Actors is not [var other] || other != country || IsItself(source, target))
        {
            return null;
        }

        QuadClass? quad = Ontology.Of(type).Quad;
        if (quad is null || (type == EventType.Mobilize && target is not { IsPlace: true, IsOfState: false }))
        {
            return null;
        }

        if (source.Organ?.Name != target.Organ?.Name && !target.IsOfState)
        {
            return (Of(country, source.Organ), Of(country, target.Organ));
        }

        return quad == QuadClass.MaterialConflict && target.Organ is null && !target.IsOfState ? (country, ActorId.Group(country.CountryCode, People)) : null;
    }

    /// <summary>The organ that a mention names, apart from its country; null where it names none.</summary>
    public static ActorId? Organ(Mention mention) => mention is { Organ: { } organ, Actors: [{ Kind: ActorKind.Country } country] } ? ActorId.Group(country.CountryCode, organ.Name) : null;

    private static bool IsItself(Mention source, Mention target) => target.Kind == MentionKind.Pronoun || target.IsImplicit || source.Covers(target.Head) || target.Covers(source.Head);

    private static ActorId Of(ActorId country, GroupNoun? organ) => organ is null ? country : ActorId.Group(country.CountryCode, organ.Name);
}
