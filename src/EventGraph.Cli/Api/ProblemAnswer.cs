namespace EventGraph.Cli.Api;

/// <summary>What a gateway says is wrong with a request (RFC 9457).</summary>
internal sealed record ProblemAnswer(string? Title, string? Detail, IReadOnlyDictionary<string, string[]>? Errors)
{
    public string? Describe() => Errors is { Count: > 0 } ? string.Join(' ', Errors.Values.SelectMany(e => e)) : Detail ?? Title;
}
