namespace EventGraph.Cli.Progress;

/// <summary>Shows whoever waits how far something has come.</summary>
internal interface IProgressDisplay
{
    /// <summary>Does the work, and shows its meter meanwhile.</summary>
    Task<T> ShowAsync<T>(Meter meter, Func<Task<T>> work);

    /// <summary>Says something in between.</summary>
    void Say(string line);
}
