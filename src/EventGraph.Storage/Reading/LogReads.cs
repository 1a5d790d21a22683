using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Log;
using EventGraph.Relationships;
using EventGraph.Storage.Blocks;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage.Reading;

/// <summary>What can be asked of the log, but for pages of events (<see cref="EventSearch"/>).</summary>
internal static class LogReads
{
    private const int BlocksAtATime = 256;

    /// <summary>Reads a stretch of the log as what it adds to the fold.</summary>
    public static async Task<FeedBatch> FeedAsync(IStoreReader blocks, long after, int limit, CancellationToken cancellationToken)
    {
        LogHead head = await blocks.HeadAsync(cancellationToken);
        IReadOnlyList<Block> stretch = after >= head.Position ? [] : await blocks.FollowingAsync(after, limit, cancellationToken);
        IReadOnlyDictionary<int, ActorId> actors = await blocks.IdsAsync(NumbersIn(stretch), cancellationToken);
        ImmutableArray<FoldCell>.Builder cells = ImmutableArray.CreateBuilder<FoldCell>(Math.Min(limit, stretch.Sum(b => b.Count)));
        long position = after;
        foreach (Block block in stretch)
        {
            int from = (int)(Math.Max(after + 1, block.First) - block.First);
            int until = (int)Math.Min(block.Count, after + limit + 1 - block.First);
            AddCells(block, from, until, actors, cells);
            position = Math.Max(position, block.First + until - 1);
        }

        return new FeedBatch(position, head.Position, cells.ToImmutable(), await blocks.FirstHeardOfAsync(after, position, cancellationToken));
    }

    /// <summary>An actor's version, and the fold of the log's entries that it owns.</summary>
    public static async Task<ActorRecord> ActorAsync(IStoreReader blocks, ActorId actor, CancellationToken cancellationToken)
    {
        long version = await blocks.VersionAsync(actor, cancellationToken);
        if (await blocks.NumbersAsync([actor], cancellationToken) is not [int number])
        {
            return new ActorRecord(version, []);
        }

        Dictionary<FoldKey, FoldValue> fold = [];
        BlockSearch? search = new([number], null, null, int.MinValue, int.MaxValue);
        while (search is not null)
        {
            IReadOnlyList<FoundBlock> found = await blocks.FindAsync(search, BlocksAtATime, cancellationToken);
            Block[] page = [.. found.Select(f => f.Block)];
            ImmutableArray<FoldCell>.Builder cells = ImmutableArray.CreateBuilder<FoldCell>();
            IReadOnlyDictionary<int, ActorId> actors = await blocks.IdsAsync(NumbersIn(page), cancellationToken);
            foreach (Block block in page)
            {
                AddCells(block, 0, block.Count, actors, cells);
            }

            foreach (FoldCell cell in cells)
            {
                fold[cell.Key] = fold.GetValueOrDefault(cell.Key) + cell.Value;
            }

            search = found.Count < BlocksAtATime ? null : search with { After = (found[^1].LastDay, found[^1].Block.First) };
        }

        return new ActorRecord(version, [.. from cell in fold where cell.Value.Count != 0 orderby cell.Key.Target, cell.Key.Type, cell.Key.Day, cell.Key.RecordedDay, cell.Key.Band select new FoldCell(cell.Key, cell.Value)]);
    }

    /// <summary>An event by its id, unless it was retracted; null where there is none.</summary>
    public static async Task<LogEntry?> EventAsync(IStoreReader blocks, string id, CancellationToken cancellationToken)
    {
        if (!EventKey.TryParse(id, out UInt128 key) || await blocks.PositionAsync(key, cancellationToken) is not { } position)
        {
            return null;
        }

        Block block = (await blocks.FollowingAsync(position - 1, 1, cancellationToken))[0];
        int row = (int)(position - block.First);
        if (RetractedRows.Contains(block.Retractions, row))
        {
            return null;
        }

        IReadOnlyDictionary<long, byte[]> bodies = await blocks.BodiesAsync([block.First], cancellationToken);
        return new LogEntry(position, block.Recorded, BlockBodies.Read(bodies[block.First], [row])[0]);
    }

    /// <summary>Reads a stretch of the log with every entry in full; of a retraction, the event that it takes back.</summary>
    public static async Task<LogStretch> ChangesAsync(IStoreReader blocks, long after, int limit, CancellationToken cancellationToken)
    {
        LogHead head = await blocks.HeadAsync(cancellationToken);
        IReadOnlyList<Block> stretch = after >= head.Position ? [] : await blocks.FollowingAsync(after, limit, cancellationToken);
        IReadOnlyDictionary<long, byte[]> bodies = await blocks.BodiesAsync([.. stretch.Select(b => b.First)], cancellationToken);
        ImmutableArray<LogChange>.Builder changes = ImmutableArray.CreateBuilder<LogChange>();
        foreach (Block block in stretch)
        {
            int from = (int)(Math.Max(after + 1, block.First) - block.First);
            int until = (int)Math.Min(block.Count, after + limit + 1 - block.First);
            if (block.Entries[0].IsRetraction)
            {
                for (int row = from; row < until; row++)
                {
                    LogEntry retracted = await EntryAsync(blocks, block.Entries[row].Key, cancellationToken);
                    changes.Add(new LogChange(block.First + row, block.Recorded, retracted.Event, IsRetraction: true));
                }
            }
            else
            {
                int[] rows = [.. Enumerable.Range(from, until - from)];
                changes.AddRange(BlockBodies.Read(bodies[block.First], rows).Zip(rows, (e, row) => new LogChange(block.First + row, block.Recorded, e, IsRetraction: false)));
            }
        }

        return new LogStretch(changes.Count > 0 ? changes[^1].Position : after, head.Position, changes.ToImmutable());
    }

    private static async Task<LogEntry> EntryAsync(IStoreReader blocks, UInt128 key, CancellationToken cancellationToken)
    {
        long position = await blocks.PositionAsync(key, cancellationToken) ?? throw new InvalidDataException($"The log takes event '{EventKey.ToId(key)}' back and does not have it.");
        Block block = (await blocks.FollowingAsync(position - 1, 1, cancellationToken))[0];
        IReadOnlyDictionary<long, byte[]> bodies = await blocks.BodiesAsync([block.First], cancellationToken);
        return new LogEntry(position, block.Recorded, BlockBodies.Read(bodies[block.First], [(int)(position - block.First)])[0]);
    }

    private static HashSet<int> NumbersIn(IEnumerable<Block> blocks)
    {
        HashSet<int> numbers = [];
        foreach (Block block in blocks)
        {
            foreach (ref readonly EventRow row in block.Entries)
            {
                if (row.Weighs)
                {
                    numbers.Add(row.Source);
                    numbers.Add(row.Target);
                }
            }
        }

        return numbers;
    }

    private static void AddCells(Block block, int from, int until, IReadOnlyDictionary<int, ActorId> actors, ImmutableArray<FoldCell>.Builder cells)
    {
        DateOnly recorded = block.RecordedDay;
        foreach (ref readonly EventRow row in block.Entries[from..until])
        {
            if (row.Weighs)
            {
                FoldKey key = new(actors[row.Source], actors[row.Target], row.Type, DateOnly.FromDayNumber(row.Day), recorded, FoldKey.BandOf(row.Confidence));
                cells.Add(new FoldCell(key, row.Value));
            }
        }
    }
}
