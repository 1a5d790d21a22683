using System.Collections.Immutable;
using System.Reflection;
using EventGraph.Actors.Loading;

namespace EventGraph.Actors;

/// <summary>
/// The known actors with their names, offices and memberships, all dated. Immutable; safe to share between threads.
/// </summary>
public sealed class Gazetteer
{
    private const string ResourceFolder = "EventGraph.Actors.Gazetteer.";

    private static readonly Lazy<Gazetteer> Shared = new(() => LoadDefaultWith([]));

    private readonly Dictionary<ActorId, Actor> _actors;
    private readonly ILookup<string, AliasMatch> _byAlias;
    private readonly ILookup<(string Title, ActorId Body), (Office Office, Actor Holder)> _holders;

    /// <summary>Builds a gazetteer over actors.</summary>
    /// <exception cref="ArgumentException">Two actors bear one id.</exception>
    public Gazetteer(IEnumerable<Actor> actors)
        : this(actors, new OfficeTitles([]), new GroupNouns([]))
    {
    }

    internal Gazetteer(IEnumerable<Actor> actors, OfficeTitles officeTitles, GroupNouns groupNouns)
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

        OfficeTitles = officeTitles;
        GroupNouns = groupNouns;
        _byAlias = _actors.Values.SelectMany(a => a.Aliases, (a, alias) => new AliasMatch(a, alias)).ToLookup(m => AliasKey.Of(m.Alias.Text), StringComparer.Ordinal);
        _holders = _actors.Values.SelectMany(a => a.Offices, (a, office) => (Office: office, Holder: a)).ToLookup(h => (h.Office.Title, h.Office.Body));
    }

    /// <summary>What the project's own files say (<c>docs/gazetteer.md</c>), read once.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>All actors but groups, which every country has without being listed.</summary>
    public IReadOnlyCollection<Actor> Actors => _actors.Values;

    /// <summary>The phrases for offices.</summary>
    public OfficeTitles OfficeTitles { get; }

    /// <summary>The nouns for groups.</summary>
    public GroupNouns GroupNouns { get; }

    /// <summary>Reads gazetteer files, and nothing but these. Their order does not matter.</summary>
    /// <exception cref="FormatException">They have mistakes; the message has a line for each, with its file and line.</exception>
    public static Gazetteer Load(IEnumerable<(string File, TextReader Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return GazetteerLoader.Load(files);
    }

    /// <summary>Reads the project's own files together with others, which may add to their actors.</summary>
    /// <exception cref="FormatException">They have mistakes; the message has a line for each, with its file and line.</exception>
    public static Gazetteer DefaultWith(IEnumerable<(string File, TextReader Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        (string File, TextReader Text)[] others = [.. files];
        return others.Length == 0 ? Default : LoadDefaultWith(others);
    }

    private static Gazetteer LoadDefaultWith((string File, TextReader Text)[] files)
    {
        Assembly assembly = Assembly.GetExecutingAssembly();
        string[] own = [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourceFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        StreamReader[] readers = [.. own.Select(n => new StreamReader(assembly.GetManifestResourceStream(n)!))];
        try
        {
            return Load([.. own.Zip(readers, (name, reader) => (name[ResourceFolder.Length..], (TextReader)reader)), .. files]);
        }
        finally
        {
            Array.ForEach(readers, r => r.Dispose());
        }
    }

    /// <summary>The actor of an id, or null. A group of a known country and kind is made up: <c>group:RUS/media</c>, "Russian media".</summary>
    public Actor? Find(ActorId id) => _actors.GetValueOrDefault(id) ?? (id.Kind == ActorKind.Group ? FindGroup(id) : null);

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

    /// <summary>Who holds, on a day, the office that a phrase means: "the premier of France", "the leader of Tajikistan". Null where nobody is known.</summary>
    public Actor? HolderNamed(string phrase, ActorId body, DateOnly day) => OfficeTitles.Find(phrase, body)
        .Select(title => title == OfficeTitles.Leader ? LeaderOf(body, day) : Holder(title, body, day))
        .FirstOrDefault(holder => holder is not null);

    /// <summary>Who rules a country, or heads an organisation or bloc, on a day: the holder of the office that leads it. Null where nobody is known.</summary>
    public Actor? LeaderOf(ActorId body, DateOnly day) => Find(body)?.LedBy
        .Where(l => l.Period.Contains(day))
        .Select(l => Holder(l.Title, body, day))
        .FirstOrDefault(holder => holder is not null);

    /// <summary>The office that a person held on a day; the latest taken where there are several, null where none is known.</summary>
    public Office? OfficeOf(ActorId person, DateOnly day) => Find(person)?.Offices
        .Where(o => o.Period.Contains(day))
        .MaxBy(o => o.Period.From ?? DateOnly.MinValue);

    /// <summary>
    /// The country that an actor acts for on a day, by its code: its own, its office's, or null (blocs, international
    /// organisations, people without an office of a country).
    /// </summary>
    public string? CountryOf(ActorId actor, DateOnly day) => actor.CountryCode
        ?? (actor.Kind == ActorKind.Person ? OfficeOf(actor, day)?.Body.CountryCode ?? Find(actor)?.Country : Find(actor)?.Country);

    /// <summary>A bloc's member countries on a day, in the order of their ids; empty for every other actor.</summary>
    public ImmutableArray<ActorId> MembersOf(ActorId bloc, DateOnly day) => Find(bloc) is { Id.Kind: ActorKind.Bloc } actor
        ? [.. actor.Members.Where(m => m.Period.Contains(day)).Select(m => m.Member).Distinct().Order()]
        : [];

    private Actor? FindGroup(ActorId id)
    {
        string? country = id.CountryCode;
        string kind = country is null ? id.Local : id.Local[(country.Length + 1)..];
        if (GroupNouns.Named(kind) is not { } noun)
        {
            return null;
        }

        if (country is null)
        {
            return new Actor(id, noun.Label);
        }

        return Find(ActorId.Country(country)) is { } land
            ? new Actor(id, $"{land.Aliases.FirstOrDefault(a => a.Kind == AliasKind.Adjective)?.Text ?? land.Name} {noun.Label}") { Country = country }
            : null;
    }
}
