using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Importing.Codes;

namespace EventGraph.Importing.Actors;

/// <summary>Groups within a country or without: the gazetteer's, and those that only coded data has (<c>groups.txt</c>). Immutable; safe to share between threads.</summary>
internal sealed class Groups(Gazetteer gazetteer)
{
    private static readonly Lazy<FrozenDictionary<string, string>> Labels = new(() => CodeFile.Shipped("Actors", "groups.txt").ToFrozenDictionary(
        row => row.Cells[0], row => row.Cells is [_, { Length: > 0 } label] ? label : throw row.Mistake("a row is 'group | label'"), StringComparer.Ordinal));

    /// <summary>Whether what the group does is its government's act.</summary>
    public bool ActsForGovernment(string group) => gazetteer.GroupNouns.Named(group) is { ActsForGovernment: true };

    /// <summary>A group of a country, or of none.</summary>
    /// <param name="country">The country's code, or null.</param>
    /// <param name="group">What follows the slash in its id.</param>
    /// <param name="label">How it reads after an adjective; null for the usual label.</param>
    public ActorReference Of(string? country, string group, string? label = null) =>
        new(gazetteer, ActorId.Group(country, group), NameOf(country, label ?? Labels.Value.GetValueOrDefault(group, group)), null);

    private string NameOf(string? country, string label) => country is not null && gazetteer.Find(ActorId.Country(country)) is { } land
        ? $"{land.Aliases.FirstOrDefault(a => a.Kind == AliasKind.Adjective)?.Text ?? land.Name} {label}"
        : label;
}
