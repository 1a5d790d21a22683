using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Importing.Actors;

namespace EventGraph.Importing.Names;

/// <summary>Looks names of coded data up, which stand alone and not in a sentence.</summary>
internal static class GazetteerNames
{
    /// <summary>Whom a name means by itself, the likeliest first: by full name, acronym in its own letters, capital, seat or people.</summary>
    public static ImmutableArray<AliasMatch> NamedBy(this Gazetteer gazetteer, string name) =>
    [
        .. gazetteer.Lookup(name)
            .Where(m => m.Alias.Kind switch
            {
                AliasKind.Name or AliasKind.Capital or AliasKind.Seat or AliasKind.Demonym => true,
                AliasKind.Acronym => AreSameLetters(m.Alias.Text, name),
                _ => false,
            })
            .OrderBy(m => m.Alias.Kind),
    ];

    /// <summary>An actor that the gazetteer does not have, by the slug of its name; null where no letter of the name makes an id.</summary>
    /// <param name="gazetteer">Who is who.</param>
    /// <param name="kind">What its id begins with: <c>person</c> or <c>org</c>.</param>
    /// <param name="name">Its name.</param>
    /// <param name="country">Its country's code, or null.</param>
    public static ActorReference? Unlisted(this Gazetteer gazetteer, string kind, string name, string? country) =>
        ActorId.TryParse($"{kind}:{Slug.From(name)}", out ActorId id) ? new ActorReference(gazetteer, id, name, country) : null;

    private static bool AreSameLetters(string acronym, string name) => acronym == name.Replace(".", "", StringComparison.Ordinal) || acronym == name;
}
