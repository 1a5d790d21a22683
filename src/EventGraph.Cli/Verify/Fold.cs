using EventGraph.Relationships;

namespace EventGraph.Cli.Verify;

/// <summary>The fold of the log up to a position.</summary>
internal readonly record struct Fold(long Position, long Events, FoldFingerprint Fingerprint);
