using System.Collections.Immutable;

namespace EventGraph.Actors.Loading;

/// <summary>An actor while the files that tell of it are read.</summary>
internal sealed class ActorDraft(ActorId id, string name, SourceLine line)
{
    private readonly List<(string Key, ActorAlias Alias)> _aliases = [(AliasKey.Of(name), new ActorAlias(name, AliasKind.Name, Period.Always))];

    public ActorId Id { get; } = id;

    public string Name { get; } = name;

    public SourceLine Line { get; } = line;

    public string? Country { get; set; } = id.CountryCode;

    /// <summary>Whether a file says what the capital is, or that there is none.</summary>
    public bool HasCapital { get; set; }

    public List<Office> Offices { get; } = [];

    public List<(ActorId Member, Period Period, SourceLine Line)> Members { get; } = [];

    public List<Leadership> LedBy { get; } = [];

    public IEnumerable<ActorAlias> Capitals => _aliases.Select(a => a.Alias).Where(a => a.Kind == AliasKind.Capital);

    /// <summary>
    /// Adds a name; false when the actor has it already, as the same kind of name, on some of the same days. A place that is a
    /// name or capital of its country in any other way is one too many.
    /// </summary>
    public bool TryAdd(ActorAlias alias)
    {
        string key = AliasKey.Of(alias.Text);
        if (_aliases.Exists(a => a.Key == key && a.Alias.Period.Overlaps(alias.Period) && (a.Alias.Kind == alias.Kind || alias.Kind == AliasKind.Place || a.Alias.Kind == AliasKind.Place)))
        {
            return false;
        }

        _aliases.Add((key, alias));
        return true;
    }

    public Actor ToActor(ImmutableArray<Membership> members)
    {
        if (Id.Kind == ActorKind.Person && !_aliases.Exists(a => a.Alias.Kind == AliasKind.Surname) && Name.LastIndexOf(' ') is var space and > 0)
        {
            TryAdd(new ActorAlias(Name[(space + 1)..], AliasKind.Surname, Period.Always));
        }

        return new Actor(Id, Name)
        {
            Country = Country,
            Aliases = [.. _aliases.Select(a => a.Alias)],
            Offices = [.. Offices.OrderBy(o => o.Period.From ?? DateOnly.MinValue)],
            Members = members,
            LedBy = [.. LedBy],
        };
    }
}
