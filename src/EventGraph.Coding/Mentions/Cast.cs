using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>Who has appeared in an article so far, and the people and organisations that only the article knows.</summary>
internal sealed class Cast(Gazetteer gazetteer)
{
    private readonly HashSet<ActorId> _seen = [];
    private readonly Dictionary<ActorId, ActorName> _introduced = [];
    private readonly Dictionary<string, ActorId> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ActorId> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<ActorId> _bystanders = [];

    /// <summary>Whether an actor has been mentioned.</summary>
    public bool Knows(ActorId actor) => _seen.Contains(actor);

    /// <summary>Takes in an actor that is mentioned on a day.</summary>
    public void See(ActorId actor, DateOnly day)
    {
        _seen.Add(actor);
        if (CountryOf(actor, day) is { } country)
        {
            _countries[country] = _countries.GetValueOrDefault(country) + 1;
        }
    }

    /// <summary>The country that the article names most, by itself or by its people and organs; null for none.</summary>
    public ActorId? About() => _countries.Count == 0 ? null : ActorId.Country(_countries.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key);

    /// <summary>Whether the article has named a country, by itself or by its people and organs.</summary>
    public bool HasNamed(ActorId country) => country.Kind == ActorKind.Country && _countries.ContainsKey(country.CountryCode!);

    /// <summary>Adds a person by the name that the article gives; null when nothing of the name can be an id.</summary>
    public ActorId? Introduce(string name, string? country, bool isBystander)
    {
        if (Added("person:", name, country) is not { } id)
        {
            return null;
        }

        _bySurname[AliasKey.Of(name[(name.LastIndexOf(' ') + 1)..])] = id;
        if (isBystander)
        {
            _bystanders.Add(id);
        }

        return id;
    }

    /// <summary>Adds an organisation by the name that the article gives; null when nothing of the name can be an id.</summary>
    public ActorId? IntroduceOrganisation(string name, string? country)
    {
        if (Added("org:", name, country) is not { } id)
        {
            return null;
        }

        Call(name, id);
        return id;
    }

    /// <summary>Lets a name mean an actor from here on: an acronym that the article gives in brackets.</summary>
    public void Call(string name, ActorId actor) => _byName[AliasKey.Of(name)] = actor;

    /// <summary>The actor that the article has called so, or null.</summary>
    public ActorId? Called(string name) => _byName.TryGetValue(AliasKey.Of(name), out ActorId id) ? id : null;

    /// <summary>The introduced person of a surname, or null.</summary>
    public ActorId? OfSurname(string surname) => _bySurname.TryGetValue(AliasKey.Of(surname), out ActorId id) ? id : null;

    /// <summary>Whether a person only says what others do: an expert, a reporter.</summary>
    public bool IsBystander(ActorId actor) => _bystanders.Contains(actor);

    /// <summary>Name and country of an actor on a day.</summary>
    public ActorName NameOf(ActorId actor, DateOnly day) => _introduced.TryGetValue(actor, out ActorName? introduced)
        ? introduced
        : new ActorName(actor, gazetteer.Find(actor)?.Name ?? actor.Local, gazetteer.CountryOf(actor, day));

    /// <summary>The country that an actor is, belongs to or acts for on a day; null for none.</summary>
    public string? CountryOf(ActorId actor, DateOnly day) => _introduced.TryGetValue(actor, out ActorName? introduced) ? introduced.Country : gazetteer.CountryOf(actor, day);

    // Who is known already keeps his name; a country is taken from wherever the article first gives one.
    private ActorId? Added(string kind, string name, string? country)
    {
        string slug = Slug.From(name);
        if (slug.Length == 0 || !ActorId.TryParse(kind + slug, out ActorId id))
        {
            return null;
        }

        if (gazetteer.Find(id) is null && (!_introduced.TryGetValue(id, out ActorName? known) || known.Country is null))
        {
            _introduced[id] = new ActorName(id, name, country);
        }

        return id;
    }
}
