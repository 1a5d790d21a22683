namespace EventGraph.Graph.Views;

/// <summary>Relationships in compressed sparse rows: by source, then target. Arrays are shared and never written after construction.</summary>
internal sealed class RelationshipTable
{
    /// <summary>Where each source's relationships start; one longer than there are vertices.</summary>
    public required int[] Starts { get; init; }

    /// <summary>Source of each relationship.</summary>
    public required int[] Sources { get; init; }

    /// <summary>Target of each relationship.</summary>
    public required int[] Targets { get; init; }

    /// <summary>Events of each relationship.</summary>
    public required int[] Events { get; init; }

    /// <summary>V of each relationship.</summary>
    public required double[] Volumes { get; init; }

    /// <summary>C of each relationship.</summary>
    public required double[] Cooperations { get; init; }

    /// <summary>K of each relationship.</summary>
    public required double[] Conflicts { get; init; }

    /// <summary>The pairs of actors behind the relationships, in their order; null where every relationship is that of its own two ends.</summary>
    public required ActorPair[]? Pairs { get; init; }

    /// <summary>Where each relationship's pairs start; one longer than there are relationships.</summary>
    public required int[] PairStarts { get; init; }

    /// <summary>The pairs of actors behind a relationship, by source and target.</summary>
    public ReadOnlySpan<ActorPair> PairsOf(int index) => Pairs is null
        ? new[] { OwnPair(index) }
        : Pairs.AsSpan(PairStarts[index]..PairStarts[index + 1]);

    /// <summary>The relationships by target: where each target's start, and their indexes in order of source.</summary>
    public (int[] Starts, int[] Indexes) Transpose()
    {
        int[] starts = new int[Starts.Length];
        foreach (int target in Targets)
        {
            starts[target + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] next = starts[..^1];
        int[] indexes = new int[Targets.Length];
        for (int i = 0; i < indexes.Length; i++)
        {
            indexes[next[Targets[i]]++] = i;
        }

        return (starts, indexes);
    }

    private ActorPair OwnPair(int index) => new(Sources[index], Targets[index])
    {
        Events = Events[index],
        Volume = Volumes[index],
        Cooperation = Cooperations[index],
        Conflict = Conflicts[index],
    };
}
