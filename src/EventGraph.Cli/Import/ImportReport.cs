namespace EventGraph.Cli.Import;

/// <summary>What became of a file: the gateway's job, and the names that only this side knows.</summary>
internal sealed record ImportReport
{
    private const string Failed = "failed";

    /// <summary>The file, as it was named.</summary>
    public string File { get; init; } = "";

    /// <summary>The gateway's job; null where no gateway answered.</summary>
    public string? Job { get; init; }

    public required string State { get; init; }

    public string? Format { get; init; }

    public long Rows { get; init; }

    public long Accepted { get; init; }

    public long Duplicate { get; init; }

    public IReadOnlyDictionary<string, long> Rejected { get; init; } = new Dictionary<string, long>();

    public long? Events { get; init; }

    /// <summary>The log's position that holds all of it, for <c>min_position</c> of a query.</summary>
    public long? Position { get; init; }

    public long? Bytes { get; init; }

    public double Seconds { get; init; }

    public double? RowsPerSecond { get; init; }

    /// <summary>The gateway's path to the rejected rows.</summary>
    public string? RejectedRows { get; init; }

    /// <summary>The file that the rejected rows were written to.</summary>
    public string? RejectedFile { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }

    public bool HasFailed => State == Failed;

    /// <summary>What could not be handed over.</summary>
    public static ImportReport NotSent(ImportInput input, string reason) => new() { File = input.Name, State = Failed, Reason = reason };
}
