using System.Text.Json;
using EventGraph.Coding.Pairs;

namespace EventGraph.Coding.Accuracy;

/// <summary>A sentence in which somebody marked two actors and said what holds between them.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The text.</param>
/// <param name="Pair">The two spans.</param>
/// <param name="Type">The type's name; <c>YIELD</c> stands for CONCEDE or RETREAT.</param>
internal sealed record LabelledPair(string Id, string Text, SpanPair Pair, string Type)
{
    /// <summary>Reads lines <c>{"id","text","source":{"start","end"},"target":{"start","end"},"type"}</c>.</summary>
    /// <exception cref="FormatException">A line is none; the message has its number.</exception>
    public static IEnumerable<LabelledPair> Read(TextReader lines)
    {
        int number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, number);
            }
        }
    }

    private static LabelledPair Parse(string line, int number)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new LabelledPair(
                root.GetProperty("id").GetString() ?? "",
                root.GetProperty("text").GetString() ?? "",
                new SpanPair(Span(root.GetProperty("source")), Span(root.GetProperty("target"))),
                root.GetProperty("type").GetString() ?? "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"line {number}: {e.Message}", e);
        }
    }

    private static CharacterSpan Span(JsonElement span) => new(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32());
}
