using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>Whether a word is a person's surname.</summary>
internal static class Surnames
{
    public static bool Same(Actor person, string surname)
    {
        string key = AliasKey.Of(surname);
        return person.Aliases.Any(a => a.Kind == AliasKind.Surname && AliasKey.Of(a.Text) == key) || AliasKey.Of(person.Name).EndsWith(key, StringComparison.Ordinal);
    }
}
