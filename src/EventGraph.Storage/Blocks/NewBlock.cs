using System.Collections.Immutable;

namespace EventGraph.Storage.Blocks;

/// <summary>A block to write, with what it is found by.</summary>
/// <param name="Block">The block.</param>
/// <param name="Bodies">Its bodies, packed (<see cref="BlockBodies"/>).</param>
/// <param name="FirstDay">The day number of its earliest event.</param>
/// <param name="LastDay">The day number of its latest event.</param>
/// <param name="Targets">The numbers of its targets, each once.</param>
/// <param name="Articles">The articles of its events, each once.</param>
internal sealed record NewBlock(Block Block, byte[] Bodies, int FirstDay, int LastDay, ImmutableArray<int> Targets, ImmutableArray<string> Articles)
{
    public static NewBlock Of(Block block, byte[] bodies, ImmutableArray<string> articles)
    {
        HashSet<int> targets = [];
        int first = int.MaxValue;
        int last = int.MinValue;
        foreach (ref readonly EventRow row in block.Entries)
        {
            first = Math.Min(first, row.Day);
            last = Math.Max(last, row.Day);
            if (row.Target != 0)
            {
                targets.Add(row.Target);
            }
        }

        return new NewBlock(block, bodies, first, last, [.. targets], articles);
    }
}
