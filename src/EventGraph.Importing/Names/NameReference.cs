using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Importing.Actors;

namespace EventGraph.Importing.Names;

/// <summary>Whom a name of the gazetteer means on the day; some names have several bearers, or one for a time.</summary>
/// <param name="gazetteer">Who is who.</param>
/// <param name="matches">Whom it may mean, the likeliest first.</param>
/// <param name="country">The country that the data set gives, which decides between people of one name; or null.</param>
/// <param name="otherwise">Who is meant while none of them bears it.</param>
internal sealed class NameReference(Gazetteer gazetteer, ImmutableArray<AliasMatch> matches, string? country, ImportedActor otherwise) : ImportedActor
{
    protected override Participant Make(DateOnly day, out bool isDated)
    {
        AliasMatch[] held = [.. matches.Where(m => m.Alias.Period.Contains(day))];
        AliasMatch? match = held.FirstOrDefault(m => country is not null && gazetteer.CountryOf(m.Actor.Id, day) == country) ?? held.FirstOrDefault();
        isDated = matches.Length > 1 || matches.Any(m => m.Alias.Period != Period.Always) || match is { Actor.Id.Kind: ActorKind.Person or ActorKind.Bloc };
        return match is null ? otherwise.On(day) : new ActorReference(gazetteer, match.Actor.Id, match.Actor.Name, null).On(day);
    }
}
