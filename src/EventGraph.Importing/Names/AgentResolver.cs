using EventGraph.Actors;
using EventGraph.Importing.Actors;

namespace EventGraph.Importing.Names;

/// <summary>
/// Reads names of the shape "Media Personnel (Afghanistan)": a sort of people, an office or an organ, and of whom; and organs of the shape "Turkish Army".
/// </summary>
internal sealed class AgentResolver(Gazetteer gazetteer, NameTables tables)
{
    private const string PrimeMinister = "prime-minister";

    private readonly Groups _groups = new(gazetteer);

    /// <summary>Whom the name means, or null where it is not of the shape.</summary>
    /// <param name="name">The name.</param>
    /// <param name="country">The country's code that the data set gives it, or null.</param>
    public ImportedActor? Resolve(string name, string? country)
    {
        int open = name.LastIndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || name[^1] != ')')
        {
            return Organ(name);
        }

        string agents = name[..open].Trim();
        string owner = name[(open + 2)..^1].Trim();
        string? group = tables.AgentsOf(agents) ?? gazetteer.GroupNouns.Find(agents)?.Name ?? tables.AgentsByWord(agents);
        if (tables.IsNobody(owner))
        {
            return group is null ? gazetteer.Unlisted("org", agents, country) : _groups.Of(null, group);
        }

        return BodyOf(owner) switch
        {
            { Kind: ActorKind.Country } land => OfCountry(agents, land, group, name),
            { Kind: ActorKind.Bloc } bloc when group is not null => _groups.ActsForGovernment(group) ? new ActorReference(gazetteer, bloc, owner, null) : _groups.Of(null, group),
            { } body when group is not null => new ActorReference(gazetteer, body, owner, country),
            null when group is not null => gazetteer.Unlisted("org", owner, country),
            _ => gazetteer.Unlisted("org", name, country),
        };
    }

    /// <summary>The country, bloc or organisation of a name, or the country of a three-letter code; a place is its country. Null for none.</summary>
    public ActorId? BodyOf(string name)
    {
        if (tables.Find(name) is { } listed)
        {
            return listed;
        }

        if (ActorId.TryParse("country:" + name, out ActorId country) && gazetteer.Find(country) is not null)
        {
            return country;
        }

        foreach (AliasMatch match in gazetteer.Lookup(name).OrderBy(m => m.Alias.Kind))
        {
            if (match.Actor.Id.Kind != ActorKind.Person && match.Alias.Kind is not AliasKind.Surname)
            {
                return match.Actor.Id;
            }
        }

        return null;
    }

    // "Turkish Army", "Armed Forces of the Russian Federation": what acts for a government is found by its country before it or after.
    private ActorReference? Organ(string name)
    {
        int of = name.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
        {
            string owner = name[(of + 4)..];
            return Organ(name[..of], owner.StartsWith("the ", StringComparison.Ordinal) ? owner[4..] : owner);
        }

        for (int space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            if (Organ(name[(space + 1)..], name[..space]) is { } organ)
            {
                return organ;
            }
        }

        return null;
    }

    private ActorReference? Organ(string agents, string owner) =>
        gazetteer.GroupNouns.Find(agents) is { ActsForGovernment: true } noun
        && gazetteer.Lookup(owner).FirstOrDefault(m => m.Alias.Kind is AliasKind.Name or AliasKind.Adjective && m.Actor.Id.Kind == ActorKind.Country) is { } land
            ? _groups.Of(land.Actor.Id.CountryCode, noun.Name)
            : null;

    private ImportedActor? OfCountry(string agents, ActorId land, string? group, string name)
    {
        string[] offices = tables.AgentsOf(agents) is null ? [.. gazetteer.OfficeTitles.Find(agents, land)] : [];
        if (offices.Length > 0)
        {
            return new OfficeReference(gazetteer, agents, land, LacksPrimeMinister(offices, land), _groups.Of(land.CountryCode, GroupNouns.Government));
        }

        return group is null ? gazetteer.Unlisted("org", name, land.CountryCode) : _groups.Of(land.CountryCode, group);
    }

    // Where a president governs, he is the head of government.
    private bool LacksPrimeMinister(string[] offices, ActorId land) => offices.Contains(PrimeMinister)
        && !gazetteer.Actors.Any(actor => actor.Offices.Any(o => o.Body == land && offices.Contains(o.Title)));
}
