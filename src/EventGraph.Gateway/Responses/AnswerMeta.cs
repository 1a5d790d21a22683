namespace EventGraph.Gateway.Responses;

/// <summary>About an answer.</summary>
/// <param name="Position">The position of the event log that the answer was computed at; it knows everything up to there.</param>
internal sealed record AnswerMeta(long Position);
