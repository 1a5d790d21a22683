using System.Collections.Concurrent;
using EventGraph.Actors;

namespace EventGraph.Graph.Snapshots;

/// <summary>
/// The actors that a snapshot knows, numbered from 0 in the order in which they were first heard of: the gazetteer's, those
/// that the log speaks of, and the countries that they belong to. A number never changes from one snapshot of a builder to the
/// next. Immutable; safe to share between threads.
/// </summary>
public sealed class ActorDirectory
{
    private readonly ConcurrentDictionary<ActorId, int> _numbers;
    private readonly ActorName[] _names;
    private readonly Placement[] _placements;

    /// <param name="numbers">Shared with later directories, which only add to it: numbers past the end of <paramref name="names"/> are theirs.</param>
    /// <param name="names">By number.</param>
    /// <param name="placements">By number.</param>
    internal ActorDirectory(ConcurrentDictionary<ActorId, int> numbers, ActorName[] names, Placement[] placements)
    {
        _numbers = numbers;
        _names = names;
        _placements = placements;
    }

    /// <summary>How many actors there are.</summary>
    public int Count => _names.Length;

    /// <summary>The actor of a number.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such number.</exception>
    public ActorName this[int number] => _names[number];

    /// <summary>Finds an actor's number.</summary>
    public bool TryFind(ActorId actor, out int number) => _numbers.TryGetValue(actor, out number) && number < _names.Length;

    /// <summary>Where the actor of a number counts at country level.</summary>
    internal Placement PlacementOf(int number) => _placements[number];
}
