using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>What a transaction adds to the log.</summary>
internal sealed class LogAddition
{
    /// <summary>Where the log stands after it.</summary>
    public LogHead Head { get; set; }

    public List<ActorEntry> Actors { get; } = [];

    /// <summary>The versions that actors rise to, by number.</summary>
    public Dictionary<int, long> Versions { get; } = [];

    public List<NewBlock> Blocks { get; } = [];

    /// <summary>Blocks, old and new, of which rows are retracted, with the new list.</summary>
    public Dictionary<long, byte[]> RetractedRows { get; } = [];

    /// <summary>Keys and positions of events, in any order.</summary>
    public List<(UInt128 Key, long Position)> Events { get; } = [];

    /// <summary>Retractions that wait for their events from now on.</summary>
    public List<UInt128> Awaited { get; } = [];

    /// <summary>Retractions that need wait no longer.</summary>
    public List<UInt128> Arrived { get; } = [];

    public bool IsEmpty => Blocks.Count == 0 && Awaited.Count == 0;
}
