using System.Collections.Immutable;

namespace EventGraph.Actors;

/// <summary>
/// The known actors with their names, offices and memberships, all dated. Immutable; safe to share between threads.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<ActorId, Actor> _actors;
    private readonly ILookup<string, AliasMatch> _byAlias;
    private readonly ILookup<(string Title, ActorId Body), (Office Office, Actor Holder)> _holders;

    /// <summary>Builds a gazetteer over actors.</summary>
    /// <exception cref="ArgumentException">Two actors bear one id.</exception>
    public Gazetteer(IEnumerable<Actor> actors)
    {
        ArgumentNullException.ThrowIfNull(actors);
        _actors = [];
        foreach (Actor actor in actors)
        {
            if (!_actors.TryAdd(actor.Id, actor))
            {
                throw new ArgumentException($"The gazetteer has {actor.Id} twice.", nameof(actors));
            }
        }

        _byAlias = _actors.Values.SelectMany(a => a.Aliases, (a, alias) => new AliasMatch(a, alias)).ToLookup(m => AliasKey.Of(m.Alias.Text), StringComparer.Ordinal);
        _holders = _actors.Values.SelectMany(a => a.Offices, (a, office) => (Office: office, Holder: a)).ToLookup(h => (h.Office.Title, h.Office.Body));
    }

    /// <summary>All actors.</summary>
    public IReadOnlyCollection<Actor> Actors => _actors.Values;

    /// <summary>The actor of an id, or null.</summary>
    public Actor? Find(ActorId id) => _actors.GetValueOrDefault(id);

    /// <summary>
    /// Every actor with this alias (<see cref="AliasKey"/> says which spellings are one), whatever the date; the caller weighs
    /// kinds, letter case and periods.
    /// </summary>
    public IEnumerable<AliasMatch> Lookup(string alias) => _byAlias[AliasKey.Of(alias)];

    /// <summary>Who held an office on a day: the latest to take it, or null where nobody is known.</summary>
    public Actor? Holder(string title, ActorId body, DateOnly day) => _holders[(title, body)]
        .Where(h => h.Office.Period.Contains(day))
        .OrderByDescending(h => h.Office.Period.From ?? DateOnly.MinValue)
        .Select(h => h.Holder)
        .FirstOrDefault();

    /// <summary>The office that a person held on a day; the latest taken where there are several, null where none is known.</summary>
    public Office? OfficeOf(ActorId person, DateOnly day) => Find(person)?.Offices
        .Where(o => o.Period.Contains(day))
        .MaxBy(o => o.Period.From ?? DateOnly.MinValue);

    /// <summary>
    /// The country that an actor acts for on a day, by its code: its own, its office's, or null (blocs, international
    /// organisations, people without a known office).
    /// </summary>
    public string? CountryOf(ActorId actor, DateOnly day) => actor.CountryCode
        ?? (actor.Kind == ActorKind.Person ? OfficeOf(actor, day)?.Body.CountryCode ?? Find(actor)?.Country : Find(actor)?.Country);

    /// <summary>A bloc's member countries on a day, in the order of their ids; empty for every other actor.</summary>
    public ImmutableArray<ActorId> MembersOf(ActorId bloc, DateOnly day) => Find(bloc) is { Id.Kind: ActorKind.Bloc } actor
        ? [.. actor.Members.Where(m => m.Period.Contains(day)).Select(m => m.Member).Order()]
        : [];
}
