namespace EventGraph.Gateway.Responses;

/// <summary>About a page.</summary>
/// <param name="Position">The position of the event log that the page was computed at; it knows everything up to there.</param>
/// <param name="NextCursor">Give it as <c>cursor</c> for the next page; null on the last.</param>
/// <param name="Truncated">Whether there is more than the page holds.</param>
internal sealed record ListMeta(long Position, string? NextCursor, bool Truncated);
