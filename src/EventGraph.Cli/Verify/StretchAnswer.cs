namespace EventGraph.Cli.Verify;

/// <summary>What a stretch of the log folds to, and where the log ends.</summary>
internal sealed record StretchAnswer(long Events, string Fingerprint, long Head);
