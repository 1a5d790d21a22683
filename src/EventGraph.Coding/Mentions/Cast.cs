using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>Who has appeared in an article so far, and the people whom only the article knows.</summary>
internal sealed class Cast(Gazetteer gazetteer)
{
    private readonly HashSet<ActorId> _seen = [];
    private readonly Dictionary<ActorId, ActorName> _introduced = [];
    private readonly Dictionary<string, ActorId> _bySurname = new(StringComparer.Ordinal);
    private readonly HashSet<ActorId> _bystanders = [];

    /// <summary>Whether an actor has been mentioned.</summary>
    public bool Knows(ActorId actor) => _seen.Contains(actor);

    public void See(ActorId actor) => _seen.Add(actor);

    /// <summary>Adds a person by the name that the article gives; null when nothing of the name can be an id.</summary>
    public ActorId? Introduce(string name, string? country, bool isBystander)
    {
        string slug = Slug.From(name);
        if (slug.Length == 0 || !ActorId.TryParse("person:" + slug, out ActorId id))
        {
            return null;
        }

        if (gazetteer.Find(id) is null && (!_introduced.TryGetValue(id, out ActorName? known) || known.Country is null))
        {
            _introduced[id] = new ActorName(id, name, country);
            _bySurname[AliasKey.Of(name[(name.LastIndexOf(' ') + 1)..])] = id;
        }

        if (isBystander)
        {
            _bystanders.Add(id);
        }

        return id;
    }

    /// <summary>The introduced person of a surname, or null.</summary>
    public ActorId? OfSurname(string surname) => _bySurname.TryGetValue(AliasKey.Of(surname), out ActorId id) ? id : null;

    /// <summary>Whether a person only says what others do: an expert, a reporter.</summary>
    public bool IsBystander(ActorId actor) => _bystanders.Contains(actor);

    /// <summary>Name and country of an actor on a day.</summary>
    public ActorName NameOf(ActorId actor, DateOnly day) => _introduced.TryGetValue(actor, out ActorName? introduced)
        ? introduced
        : new ActorName(actor, gazetteer.Find(actor)?.Name ?? actor.Local, gazetteer.CountryOf(actor, day));

    /// <summary>The country that an actor is, belongs to or acts for on a day; null for none.</summary>
    public string? CountryOf(ActorId actor, DateOnly day) => NameOf(actor, day).Country;
}
