namespace EventGraph.Graph.Pathfinding;

/// <summary>A heap of four children a node. Entries are structs whose order the compiler inlines.</summary>
internal sealed class MinHeap<TEntry>
    where TEntry : struct, IHeapEntry<TEntry>
{
    private TEntry[] _entries = new TEntry[1024];

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The first entry; there must be one.</summary>
    public ref readonly TEntry First => ref _entries[0];

    /// <summary>Takes everything out.</summary>
    public void Clear() => Count = 0;

    /// <summary>Puts an entry in.</summary>
    public void Push(in TEntry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        TEntry[] entries = _entries;
        int at = Count++;
        while (at > 0)
        {
            int parent = (at - 1) >> 2;
            if (!TEntry.Less(entry, entries[parent]))
            {
                break;
            }

            entries[at] = entries[parent];
            at = parent;
        }

        entries[at] = entry;
    }

    /// <summary>Takes the first entry out; there must be one.</summary>
    public TEntry Pop()
    {
        TEntry[] entries = _entries;
        TEntry first = entries[0];
        int count = --Count;
        TEntry last = entries[count];
        int at = 0;
        while (true)
        {
            int child = (at << 2) + 1;
            if (child >= count)
            {
                break;
            }

            int end = Math.Min(child + 4, count);
            int least = child;
            for (int other = child + 1; other < end; other++)
            {
                if (TEntry.Less(entries[other], entries[least]))
                {
                    least = other;
                }
            }

            if (!TEntry.Less(entries[least], last))
            {
                break;
            }

            entries[at] = entries[least];
            at = least;
        }

        entries[at] = last;
        return first;
    }
}
