using System.Collections.Concurrent;
using EventGraph.Actors;

namespace EventGraph.Storage.Writing;

/// <summary>
/// The numbers of actors, as committed: they never change, so what was read once need not be read again. Bounded: forgets all where it grew too large.
/// Safe for any thread.
/// </summary>
internal sealed class ActorNumbers
{
    private const int Capacity = 500_000;

    private readonly ConcurrentDictionary<ActorId, int> _numbers = [];
    private readonly ConcurrentDictionary<int, ActorId> _ids = [];

    public bool TryGetNumber(ActorId id, out int number) => _numbers.TryGetValue(id, out number);

    public bool TryGetId(int number, out ActorId id) => _ids.TryGetValue(number, out id);

    /// <summary>Remembers an actor, whose transaction has committed.</summary>
    public void Learn(ActorId id, int number)
    {
        if (_numbers.Count >= Capacity)
        {
            _numbers.Clear();
            _ids.Clear();
        }

        _numbers[id] = number;
        _ids[number] = id;
    }
}
