using System.Text.Json.Serialization;
using EventGraph.Articles;

namespace EventGraph.Gateway.Jobs;

/// <summary>What became of something that was handed in.</summary>
internal sealed record Job
{
    private const string Prefix = "article-";

    /// <summary>Its id.</summary>
    [JsonPropertyName("job")]
    public required string Id { get; init; }

    /// <summary>How far it has come.</summary>
    public required JobState State { get; init; }

    /// <summary>How many rows were handed in; an article is one.</summary>
    public long Rows { get; init; } = 1;

    /// <summary>Rows that were new and are in the log.</summary>
    public long Accepted { get; init; }

    /// <summary>Rows that were known already and changed nothing.</summary>
    public long Duplicate { get; init; }

    /// <summary>Rows that were refused, by reason.</summary>
    public required IReadOnlyDictionary<string, long> Rejected { get; init; }

    /// <summary>The log's position that holds all of it, for <c>min_position</c>; null while it runs.</summary>
    public long? Position { get; init; }

    /// <summary>Of an article, its id.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Article { get; init; }

    /// <summary>How many events were read in it; null while it runs.</summary>
    public long? Events { get; init; }

    /// <summary>Of an import, the format of its rows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Format { get; init; }

    /// <summary>Of an import, bytes of the body that were read so far, compressed where it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Bytes { get; init; }

    /// <summary>Of an import, how long it has taken, in seconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Seconds { get; init; }

    /// <summary>Of an import, rows a second.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RowsPerSecond { get; init; }

    /// <summary>Of an import that rejected rows, where they can be read, each with its line and reason.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RejectedRows { get; init; }

    /// <summary>Why there are no events, or why it failed; null otherwise.</summary>
    public string? Reason { get; init; }

    /// <summary>The job of an article.</summary>
    /// <param name="record">What the store holds of it.</param>
    /// <param name="isReplay">Whether the store had it before it was handed in.</param>
    public static Job Of(ArticleRecord record, bool isReplay) => new()
    {
        Id = Prefix + record.Article.Id,
        State = record.State switch { ArticleState.Accepted => JobState.Running, ArticleState.Failed => JobState.Failed, _ => JobState.Done },
        Accepted = record.State == ArticleState.Coded && !isReplay ? 1 : 0,
        Duplicate = isReplay ? 1 : 0,
        Rejected = record.State == ArticleState.Failed && !isReplay ? new Dictionary<string, long> { ["coding_failed"] = 1 } : [],
        Position = record.Position,
        Article = record.Article.Id,
        Events = record.Events,
        Reason = record.Reason,
    };

    /// <summary>The id of the article that a job is about; null when it is no job's id.</summary>
    public static string? ArticleOf(string job) => job.StartsWith(Prefix, StringComparison.Ordinal) ? job[Prefix.Length..] : null;
}
