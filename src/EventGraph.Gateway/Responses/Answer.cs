namespace EventGraph.Gateway.Responses;

/// <summary>One thing, and the position of the log that it was read at.</summary>
/// <param name="Data">The thing.</param>
/// <param name="Meta">About the answer.</param>
internal sealed record Answer<T>(T Data, AnswerMeta Meta);
