using System.Collections.Immutable;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Reading;

/// <summary>
/// Reads a page of events: looks through blocks from the latest day on, keeps the newest entries that the query lets through, and ends where no
/// further block can hold a newer one. Bodies are read of the page's entries alone.
/// </summary>
internal sealed class EventSearch(IStoreReader blocks, EventQuery query)
{
    private const int BlocksAtATime = 64;

    // The page's entries and one more, the oldest first.
    private readonly PriorityQueue<Found, (int Day, long Position)> _page = new();
    private readonly int _first = (query.Since ?? DateOnly.MinValue).DayNumber;
    private readonly int _last = Math.Min((query.Until ?? DateOnly.MaxValue).DayNumber, query.After?.Date.DayNumber ?? int.MaxValue);
    private readonly long _knownUntil = query.KnownAt?.ToDateTime(TimeOnly.MaxValue).Ticks ?? long.MaxValue;

    public static async Task<EventPage> ReadAsync(IStoreReader blocks, EventQuery query, CancellationToken cancellationToken) =>
        await new EventSearch(blocks, query).ReadAsync(cancellationToken);

    private async Task<EventPage> ReadAsync(CancellationToken cancellationToken)
    {
        int[]? sources = await NumbersAsync(query.Sources, cancellationToken);
        int[]? targets = await NumbersAsync(query.Targets, cancellationToken);
        if (sources is not [] && targets is not [])
        {
            await SearchAsync(new BlockSearch(sources, targets, query.Article, _first, _last), cancellationToken);
        }

        return await PageAsync(cancellationToken);
    }

    private async Task SearchAsync(BlockSearch search, CancellationToken cancellationToken)
    {
        while (true)
        {
            IReadOnlyList<FoundBlock> found = await blocks.FindAsync(search, BlocksAtATime, cancellationToken);
            foreach (FoundBlock block in found)
            {
                // Blocks come in the order of the page's entries: where this one's last cannot be on the page, none after it can.
                if (IsFull && (block.LastDay, block.Block.Last).CompareTo(Oldest) < 0)
                {
                    return;
                }

                IReadOnlyList<int>? ofArticle = query.Article is null ? null : await RowsOfArticleAsync(block.Block, cancellationToken);
                Collect(block.Block, search, ofArticle);
            }

            if (found.Count < BlocksAtATime)
            {
                return;
            }

            search = search with { After = (found[^1].LastDay, found[^1].Block.First) };
        }
    }

    private bool IsFull => _page.Count > query.Limit;

    private (int Day, long Position) Oldest => _page.TryPeek(out _, out (int, long) oldest) ? oldest : default;

    private void Collect(Block block, BlockSearch search, IReadOnlyList<int>? only)
    {
        if (block.Recorded.UtcTicks > _knownUntil)
        {
            return;
        }

        ReadOnlySpan<EventRow> rows = block.Entries;
        for (int i = 0; i < rows.Length; i++)
        {
            (int Day, long Position) place = (rows[i].Day, block.First + i);
            if (Accepts(rows[i], place.Position, search) && only?.Contains(i) != false && !RetractedRows.Contains(block.Retractions, i, _knownUntil)
                && (!IsFull || place.CompareTo(Oldest) > 0))
            {
                _page.Enqueue(new Found(block, i), place);
                if (_page.Count > query.Limit + 1)
                {
                    _page.Dequeue();
                }
            }
        }
    }

    private bool Accepts(in EventRow row, long position, BlockSearch search) =>
        !row.IsRetraction
        && row.Day >= _first && row.Day <= _last
        && (search.Owners is null || search.Owners.Contains(row.Source))
        && (search.Targets is null || search.Targets.Contains(row.Target))
        && (query.Types.IsDefaultOrEmpty || query.Types.Contains(row.Type))
        && row.Confidence >= query.MinConfidence
        && (!query.OnlyWeighing || row.Weighs)
        && (query.After is not { } after || row.Day < after.Date.DayNumber || position < after.Position);

    private async ValueTask<IReadOnlyList<int>> RowsOfArticleAsync(Block block, CancellationToken cancellationToken)
    {
        if (block.Entries[0].IsRetraction)
        {
            return [];
        }

        IReadOnlyDictionary<long, byte[]> bodies = await blocks.BodiesAsync([block.First], cancellationToken);
        return [.. BlockBodies.ReadAll(bodies[block.First], block.Count).Index().Where(e => e.Item.Article == query.Article).Select(e => e.Index)];
    }

    private async Task<EventPage> PageAsync(CancellationToken cancellationToken)
    {
        bool more = IsFull;
        if (more)
        {
            _page.Dequeue();
        }

        Found[] newestFirst = new Found[_page.Count];
        for (int i = newestFirst.Length - 1; i >= 0; i--)
        {
            newestFirst[i] = _page.Dequeue();
        }

        ILookup<Block, int> rows = newestFirst.ToLookup(f => f.Block, f => f.Row);
        IReadOnlyDictionary<long, byte[]> bodies = await blocks.BodiesAsync([.. rows.Select(b => b.Key.First)], cancellationToken);
        Dictionary<long, Event> events = [];
        foreach (IGrouping<Block, int> block in rows)
        {
            int[] wanted = [.. block.Order()];
            foreach ((int row, Event statement) in wanted.Zip(BlockBodies.Read(bodies[block.Key.First], wanted)))
            {
                events.Add(block.Key.First + row, statement);
            }
        }

        ImmutableArray<LogEntry> entries = [.. newestFirst.Select(f => new LogEntry(f.Position, f.Block.Recorded, events[f.Position]))];
        return new EventPage(entries, more ? new EventCursor(entries[^1].Event.Date, entries[^1].Position) : null);
    }

    /// <summary>The numbers of actors; null where any will do.</summary>
    private async ValueTask<int[]?> NumbersAsync(ImmutableArray<Actors.ActorId> actors, CancellationToken cancellationToken) =>
        actors.IsDefaultOrEmpty ? null : [.. (await blocks.NumbersAsync(actors, cancellationToken)).Order()];

    private readonly record struct Found(Block Block, int Row)
    {
        public long Position => Block.First + Row;
    }
}
