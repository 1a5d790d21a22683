using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Reading;

/// <summary>A block that a search found.</summary>
/// <param name="Block">The block.</param>
/// <param name="LastDay">The day number of its latest event.</param>
internal readonly record struct FoundBlock(Block Block, int LastDay);
