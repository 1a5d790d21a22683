namespace EventGraph.Gateway.Imports;

/// <summary>What became of the rows of a batch that were not rejected.</summary>
/// <param name="Accepted">Rows that brought something new.</param>
/// <param name="Duplicate">Rows all of which the log had already.</param>
/// <param name="Events">Events that were new.</param>
/// <param name="Position">The log's position that holds them all.</param>
internal readonly record struct BatchOutcome(long Accepted, long Duplicate, long Events, long Position);
