using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Graph.Snapshots;

namespace EventGraph.Gateway.Actors;

/// <summary>Every name of every actor that the gazetteer or the log speaks of. Immutable.</summary>
internal sealed class AliasIndex
{
    private readonly ILookup<string, AliasEntry> _byKey;

    private AliasIndex(ActorDirectory directory, ImmutableArray<AliasEntry> entries)
    {
        Directory = directory;
        Entries = entries;
        _byKey = entries.ToLookup(e => e.Key, StringComparer.Ordinal);
    }

    /// <summary>The directory that it was made from.</summary>
    public ActorDirectory Directory { get; }

    public ImmutableArray<AliasEntry> Entries { get; }

    /// <summary>The entries of exactly this name.</summary>
    public IEnumerable<AliasEntry> Named(string name) => _byKey[AliasKey.Of(name)];

    /// <summary>The gazetteer's names, and the one name that the log has for everybody else.</summary>
    public static AliasIndex Of(Gazetteer gazetteer, ActorDirectory directory)
    {
        IEnumerable<AliasEntry> known = gazetteer.Actors.SelectMany(
            actor => actor.Aliases,
            (actor, alias) => new AliasEntry(AliasKey.Of(alias.Text), alias.Text, alias.Kind, alias.Period, actor.Id));
        IEnumerable<AliasEntry> learned = Enumerable.Range(0, directory.Count)
            .Select(number => directory[number])
            .Where(name => gazetteer.Find(name.Id) is null or { Aliases.IsEmpty: true })
            .Select(name => new AliasEntry(AliasKey.Of(name.Name), name.Name, AliasKind.Name, Period.Always, name.Id));
        return new AliasIndex(directory, [.. known.Concat(learned)]);
    }
}
