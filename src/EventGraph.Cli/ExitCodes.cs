namespace EventGraph.Cli;

/// <summary>What the commands end with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>Something could not be done, which is told.</summary>
    public const int Failure = 1;

    /// <summary>The command was called wrongly, and nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl-C, as shells have it.</summary>
    public const int Interrupted = 130;
}
