using System.Text.Json;
using System.Text.Json.Nodes;
using EventGraph.Events;

namespace EventGraph.Coding.Pairs;

/// <summary>What the coder says of a pair of spans.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Event">The event that holds from source to target, or null.</param>
public sealed record PairVerdict(string Article, SpanPair Pair, Event? Event)
{
    /// <summary>The type of a pair between which nothing holds.</summary>
    public const string None = "NONE";

    /// <summary>One line: the event, or <c>"type":"NONE"</c> with the two spans.</summary>
    public string ToJson() => Event is { } coded
        ? EventJson.Write(coded)
        : new JsonObject { ["article"] = Article, ["source"] = Span(Pair.Source), ["target"] = Span(Pair.Target), ["type"] = None }.ToJsonString(JsonSerializerOptions.Default);

    private static JsonObject Span(CharacterSpan span) => new() { ["start"] = span.Start, ["end"] = span.End };
}
