namespace EventGraph.Cli.Verify;

/// <summary>What holds for an answer as a whole.</summary>
internal sealed record AnswerMeta(long Position);
