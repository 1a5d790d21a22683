namespace EventGraph.Gateway.Log;

/// <summary>Where the answer stands in the log.</summary>
/// <param name="Position">The reader is up to date up to here; the next request's <c>after</c>.</param>
/// <param name="Head">The log's last position.</param>
internal sealed record ChangesMeta(long Position, long Head);
