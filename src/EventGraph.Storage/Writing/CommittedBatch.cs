namespace EventGraph.Storage.Writing;

/// <summary>What a transaction did.</summary>
/// <param name="Head">The log's last position after it.</param>
/// <param name="Duplicates">Events that the log had already.</param>
/// <param name="Relationships">Relationships whose fold changed.</param>
internal readonly record struct CommittedBatch(long Head, int Duplicates, int Relationships);
