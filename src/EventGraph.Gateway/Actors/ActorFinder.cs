using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Graph.Snapshots;

namespace EventGraph.Gateway.Actors;

/// <summary>Finds actors by id or by any of their names: those of the gazetteer and those that the log speaks of. Safe for any thread.</summary>
internal sealed class ActorFinder(Gazetteer gazetteer, SnapshotCache snapshots, TimeProvider time)
{
    private const int Suggestions = 5;

    private volatile AliasIndex? _index;

    /// <summary>The actor that a parameter means: an id, or a name that names one actor alone.</summary>
    /// <param name="parameter">The parameter's name, for the problem.</param>
    /// <param name="value">What was given for it.</param>
    /// <param name="day">The day whose names count; names of other days count where there are none.</param>
    /// <exception cref="ProblemException">Nobody is meant (404, with suggestions), or several are (409, with all of them).</exception>
    public ActorId Resolve(string parameter, string value, DateOnly? day = null)
    {
        // In a route the slash of a group's id stays escaped.
        value = value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (ActorId.TryParse(value, out ActorId id) && IsKnown(id))
        {
            return id;
        }

        ImmutableArray<ActorId> named = Named(value, day ?? time.Today());
        return named switch
        {
            [var only] => only,
            [] => ActorId.TryParse("country:" + value, out ActorId country) && IsKnown(country)
                ? country
                : throw Problem.UnknownActor(parameter, value, [.. Suggest(value, Suggestions).Select(m => Summarise(m.Id))]),
            _ => throw Problem.AmbiguousActor(parameter, value, [.. named.Select(Summarise)]),
        };
    }

    /// <summary>All actors with a name that holds the text, the closest first; all actors by name where there is no text.</summary>
    public ImmutableArray<ActorMatch> Search(string? text, ActorKind? kind) => text is null
        ? [.. Index().Entries.Select(e => e.Actor).Distinct().Where(a => kind is null || a.Kind == kind).Select(a => Match(a, null)).OrderBy(m => m.Name, StringComparer.Ordinal)]
        : [.. Ranked(text, kind, Closeness.Containing)];

    /// <summary>The actors whose names come closest to the text, spelling mistakes forgiven.</summary>
    public ImmutableArray<ActorMatch> Suggest(string text, int limit) => [.. Ranked(text, null, Closeness.Resembling).Take(limit)];

    /// <summary>An actor in a few words.</summary>
    public ActorSummary Summarise(ActorId actor) => new(actor, NameOf(actor), actor.Kind, CountryOf(actor));

    /// <summary>An actor by id and name.</summary>
    public ActorReference Refer(ActorId actor) => new(actor, NameOf(actor));

    /// <summary>The usual English name; what follows the colon of the id where none is known.</summary>
    public string NameOf(ActorId actor) => Find(actor)?.Name ?? gazetteer.Find(actor)?.Name ?? actor.Local;

    private string? CountryOf(ActorId actor) => gazetteer.Find(actor) is null ? Find(actor)?.Country : gazetteer.CountryOf(actor, time.Today());

    private ActorName? Find(ActorId actor) => snapshots.Current.Actors is var directory && directory.TryFind(actor, out int number) ? directory[number] : null;

    private bool IsKnown(ActorId actor) => Find(actor) is not null;

    private ImmutableArray<ActorId> Named(string name, DateOnly day)
    {
        AliasEntry[] entries = [.. Index().Named(name)];
        AliasEntry[] current = [.. entries.Where(e => e.Period.Contains(day))];
        return [.. (current.Length > 0 ? current : entries)
            .GroupBy(e => Standing(e.Kind))
            .OrderBy(g => g.Key)
            .FirstOrDefault(Enumerable.Empty<AliasEntry>())
            .Select(e => e.Actor)
            .Distinct()];
    }

    // A name of its own goes before what merely stands for an actor, then a surname, then a place: Georgia is the country.
    private static int Standing(AliasKind kind) => kind switch
    {
        AliasKind.Name or AliasKind.Acronym => 0,
        AliasKind.Surname => 2,
        AliasKind.Place or AliasKind.PlaceAdjective => 3,
        _ => 1,
    };

    private IEnumerable<ActorMatch> Ranked(string text, ActorKind? kind, Func<string, string, int> closeness)
    {
        string query = AliasKey.Of(text);
        return query.Length is 0 or > ActorId.MaxLength
            ? []
            : Index().Entries
                .Where(e => kind is null || e.Actor.Kind == kind)
                .Select(e => (Entry: e, Closeness: closeness(e.Key, query)))
                .Where(e => e.Closeness != Closeness.None)
                .GroupBy(e => e.Entry.Actor)
                .Select(g => g.MinBy(e => (e.Closeness, Standing(e.Entry.Kind), e.Entry.Key.Length)))
                .OrderBy(e => (e.Closeness, Standing(e.Entry.Kind), e.Entry.Key.Length))
                .ThenBy(e => e.Entry.Actor)
                .Select(e => Match(e.Entry.Actor, e.Entry.Text));
    }

    private ActorMatch Match(ActorId actor, string? alias) => new(actor, NameOf(actor), actor.Kind, CountryOf(actor), alias ?? NameOf(actor));

    private AliasIndex Index()
    {
        ActorDirectory directory = snapshots.Current.Actors;
        AliasIndex? index = _index;
        return index is not null && ReferenceEquals(index.Directory, directory) ? index : _index = AliasIndex.Of(gazetteer, directory);
    }
}
