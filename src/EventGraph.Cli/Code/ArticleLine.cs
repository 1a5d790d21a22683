using System.Text.Json;
using EventGraph.Articles;
using EventGraph.Coding.Pairs;

namespace EventGraph.Cli.Code;

/// <summary>One line of NDJSON input: an article, and the pairs of mentions to answer for where the sender brings them.</summary>
internal sealed record ArticleLine
{
    public const string Shape = """{"id","published"?,"title"?,"publisher"?,"url"?,"text","pairs"?}""";

    private static readonly JsonSerializerOptions Options = new()
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

    /// <summary>Reads a line. Members that are not of the shape are the sender's own and are passed over.</summary>
    /// <exception cref="JsonException">It is not of the shape; the message names the member.</exception>
    public static ArticleLine Parse(ReadOnlySpan<byte> line) =>
        JsonSerializer.Deserialize<ArticleLine>(line, Options) ?? throw new JsonException($"A line is an object {Shape}.");

    public Article ToArticle(DateOnly published) => new()
    {
        Id = Id ?? ArticleIdentity.Of(Text),
        Text = Text,
        Published = Published ?? published,
        Title = Title,
        Publisher = Publisher,
        Url = Url,
    };

    public IReadOnlyList<SpanPair>? ToPairs() => Pairs?.Select(p => new SpanPair(p.Source.ToSpan(), p.Target.ToSpan())).ToList();

    /// <summary>An ordered pair of mentions.</summary>
    internal sealed record PairLine(SpanLine Source, SpanLine Target);

    /// <summary>A mention: UTF-16 code units of the text, end exclusive.</summary>
    internal sealed record SpanLine(int Start, int End)
    {
        public CharacterSpan ToSpan() => new(Start, End);
    }
}
