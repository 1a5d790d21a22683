namespace EventGraph.Gateway.Jobs;

/// <summary>How far a job has come.</summary>
internal enum JobState
{
    /// <summary>Kept, and being worked on.</summary>
    Running,

    /// <summary>Finished; its events are in the log.</summary>
    Done,

    /// <summary>Given up; the reason says why.</summary>
    Failed,
}
