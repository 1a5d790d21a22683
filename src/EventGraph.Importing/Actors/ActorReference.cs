using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;

namespace EventGraph.Importing.Actors;

/// <summary>One actor, whatever the day; its country and members depend on it.</summary>
/// <param name="gazetteer">Who is who.</param>
/// <param name="id">The actor.</param>
/// <param name="name">How the data set calls it, for an actor that the gazetteer does not have.</param>
/// <param name="country">The country that the data set gives it, for an actor that the gazetteer does not have; else null.</param>
internal sealed class ActorReference(Gazetteer gazetteer, ActorId id, string name, string? country) : ImportedActor
{
    protected override Participant Make(DateOnly day, out bool isDated)
    {
        Actor? actor = gazetteer.Find(id);
        isDated = actor is { Id.Kind: ActorKind.Person or ActorKind.Bloc };
        ImmutableArray<ActorId> members = gazetteer.MembersOf(id, day);
        return new Participant(id, actor?.Name ?? name, actor is null ? id.CountryCode ?? country : gazetteer.CountryOf(id, day))
        {
            Members = members.IsEmpty ? null : [.. members.Select(m => m.Local)],
        };
    }
}
