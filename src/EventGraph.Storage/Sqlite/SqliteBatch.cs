using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage.Sqlite;

/// <summary>What one transaction has come to so far. Thrown away when it does not commit.</summary>
/// <param name="recorded">The time (UTC) that its entries bear.</param>
/// <param name="head">The log's last position before it.</param>
internal sealed class SqliteBatch(DateTimeOffset recorded, long head)
{
    public DateTimeOffset Recorded { get; } = recorded;

    public DateOnly RecordedDay { get; } = DateOnly.FromDateTime(recorded.UtcDateTime);

    /// <summary>The last position given.</summary>
    public long Head { get; set; } = head;

    public int Duplicates { get; set; }

    public FoldDelta Fold { get; } = new();

    /// <summary>The numbers of the actors that its entries speak of.</summary>
    public Dictionary<ActorId, long> Actors { get; } = [];

    public long? NumberOf(Participant? participant) => participant is null ? null : Actors[participant.Actor];
}
