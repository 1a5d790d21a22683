using System.Collections.Concurrent;
using EventGraph.Actors;

namespace EventGraph.Graph.Snapshots;

/// <summary>Gives actors their numbers and places, and publishes directories of them. Used by one thread at a time.</summary>
internal sealed class ActorRegistry
{
    private readonly Gazetteer _gazetteer;
    private readonly ConcurrentDictionary<ActorId, int> _numbers = new();
    private readonly List<ActorName> _names = [];
    private readonly List<Placement> _placements = [];
    private ActorDirectory? _published;

    public ActorRegistry(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (Actor actor in gazetteer.Actors.OrderBy(a => a.Id))
        {
            NumberOf(actor.Id);
        }
    }

    /// <summary>The directory of all actors known by now; the same instance until there is something new.</summary>
    public ActorDirectory Directory => _published ??= new ActorDirectory(_numbers, [.. _names], [.. _placements]);

    /// <summary>An actor's number; a new one where it was not known.</summary>
    public int NumberOf(ActorId actor) => _numbers.TryGetValue(actor, out int number) ? number : Add(new ActorName(actor, actor.Local, null));

    /// <summary>Notes an actor's name and country. What the gazetteer says of it goes before.</summary>
    public void Learn(ActorName name)
    {
        if (!_numbers.TryGetValue(name.Id, out int number))
        {
            Add(name);
        }
        else if (Describe(name) is var described && described != _names[number])
        {
            _names[number] = described;
            _placements[number] = Place(number, described);
            _published = null;
        }
    }

    private int Add(ActorName name)
    {
        int number = _names.Count;
        ActorName described = Describe(name);
        _names.Add(described);
        _placements.Add(new Placement(number));
        _numbers[name.Id] = number;
        _placements[number] = Place(number, described);
        _published = null;
        return number;
    }

    private ActorName Describe(ActorName name) => _gazetteer.Find(name.Id) is { } known
        ? new ActorName(known.Id, known.Name, known.Id.CountryCode ?? known.Country ?? name.Country)
        : name with { Country = name.Id.CountryCode ?? name.Country };

    private Placement Place(int number, ActorName name)
    {
        if (_gazetteer.Find(name.Id) is not { } actor)
        {
            return new Placement(ActorId.TryParse("country:" + name.Country, out ActorId country) ? NumberOf(country) : number);
        }

        List<int> starts = [];
        List<int[]> vertices = [];
        foreach (int start in Turns(actor))
        {
            int[] then = On(actor, number, DateOnly.FromDayNumber(start));
            if (vertices.Count == 0 || !then.AsSpan().SequenceEqual(vertices[^1]))
            {
                starts.Add(start);
                vertices.Add(then);
            }
        }

        return new Placement([.. starts], [.. vertices]);
    }

    /// <summary>The days on which an office or a membership begins, or has just ended, and the first of all days.</summary>
    private static SortedSet<int> Turns(Actor actor)
    {
        SortedSet<int> turns = [0];
        foreach (Period period in actor.Offices.Select(o => o.Period).Concat(actor.Members.Select(m => m.Period)))
        {
            if (period.From is { } from)
            {
                turns.Add(from.DayNumber);
            }

            if (period.Until is { } until && until < DateOnly.MaxValue)
            {
                turns.Add(until.DayNumber + 1);
            }
        }

        return turns;
    }

    private int[] On(Actor actor, int number, DateOnly day)
    {
        if (actor.Id.Kind == ActorKind.Bloc)
        {
            int[] members = [.. _gazetteer.MembersOf(actor.Id, day).Select(NumberOf)];
            Array.Sort(members);
            return members.Length > 0 ? members : [number];
        }

        return [_gazetteer.CountryOf(actor.Id, day) is { } code ? NumberOf(ActorId.Country(code)) : number];
    }
}
