namespace EventGraph.Actors;

/// <summary>The nouns that make a group of a country: media, army, protesters. Immutable; safe to share between threads.</summary>
public sealed class GroupNouns
{
    /// <summary>The kind of agents that are the government itself, so that "Russian officials" means Russia.</summary>
    public const string Government = "gov";

    private readonly Dictionary<string, GroupNoun> _byPhrase;
    private readonly Dictionary<string, GroupNoun> _byName;

    internal GroupNouns(IEnumerable<(string Phrase, GroupNoun Noun)> phrases)
    {
        (string Phrase, GroupNoun Noun)[] all = [.. phrases];
        _byPhrase = all.ToDictionary(p => AliasKey.Of(p.Phrase), p => p.Noun, StringComparer.Ordinal);
        _byName = all.Select(p => p.Noun).Distinct().ToDictionary(n => n.Name, StringComparer.Ordinal);
    }

    /// <summary>All kinds.</summary>
    public IReadOnlyCollection<GroupNoun> All => _byName.Values;

    /// <summary>All phrases, as <see cref="AliasKey"/> writes them.</summary>
    public IEnumerable<string> Phrases => _byPhrase.Keys;

    /// <summary>The kind of agents that a noun, singular or plural, or a phrase names: <c>state television</c> names media. Null for none.</summary>
    public GroupNoun? Find(string phrase) => _byPhrase.GetValueOrDefault(AliasKey.Of(phrase));

    /// <summary>The kind of a group by the part of its id after the slash, or null.</summary>
    public GroupNoun? Named(string name) => _byName.GetValueOrDefault(name);
}
