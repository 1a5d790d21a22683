using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventGraph.Cli.Code;

/// <summary>One line of NDJSON input: an article, and the pairs of mentions to answer for where the sender brings them.</summary>
internal sealed record ArticleLine
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public string? Id { get; init; }

    public DateOnly? Published { get; init; }

    public string? Title { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<PairLine>? Pairs { get; init; }

    /// <summary>An ordered pair of mentions.</summary>
    internal sealed record PairLine(SpanLine Source, SpanLine Target);

    /// <summary>A mention: UTF-16 code units of the text, end exclusive.</summary>
    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    internal sealed record SpanLine(int Start, int End);
}
