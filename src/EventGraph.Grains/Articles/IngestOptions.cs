namespace EventGraph.Grains.Articles;

/// <summary>How silos take articles in. Section <c>EventGraph:Ingest</c>.</summary>
public sealed class IngestOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "EventGraph:Ingest";

    internal const string Rule = $"{Section}:ResumeInterval must be from 00:00:01 to 01:00:00.";

    /// <summary>How often a silo looks for articles that were accepted but not finished. 1 s to 1 h; default 10 s.</summary>
    public TimeSpan ResumeInterval { get; set; } = TimeSpan.FromSeconds(10);

    internal bool IsValid => ResumeInterval >= TimeSpan.FromSeconds(1) && ResumeInterval <= TimeSpan.FromHours(1);
}
