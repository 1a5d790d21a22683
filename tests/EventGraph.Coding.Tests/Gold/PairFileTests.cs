using System.Text.Json;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Gold;

public sealed class PairFileTests
{
    private const string Yield = "YIELD";

    public static TheoryData<string> Files => ["pairs-a.jsonl", "pairs-b.jsonl"];

    [Theory]
    [MemberData(nameof(Files))]
    public void Spans_are_where_the_text_says_so(string file) => Assert.All(Lines(file), line =>
    {
        string text = line.GetProperty("text").GetString()!;
        foreach (string end in (string[])["source", "target"])
        {
            JsonElement span = line.GetProperty(end);
            Assert.Equal(span.GetProperty("text").GetString(), text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
        }
    });

    [Theory]
    [InlineData("pairs-a.jsonl", 40)]
    [InlineData("pairs-b.jsonl", 30)]
    public void Every_class_has_as_many_sentences_and_its_quad(string file, int sentences)
    {
        Dictionary<string, List<JsonElement>> classes = Lines(file).GroupBy(Class).ToDictionary(g => g.Key, g => g.ToList());

        Assert.Equal(15, classes.Count);
        Assert.All(classes.Values, lines => Assert.Equal(sentences, lines.Count));
        Assert.All(classes.Values.SelectMany(lines => lines), line => Assert.Equal(Quad(Class(line)), line.GetProperty("quad").GetInt32()));
    }

    [Fact]
    public void No_sentence_stands_twice()
    {
        string[] texts = [.. Files.SelectMany(f => Lines(f)).Select(line => line.GetProperty("text").GetString()!)];

        Assert.Equal(texts.Length, texts.Distinct().Count());
    }

    private static JsonElement[] Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Gold, file)).Select(line => JsonElement.Parse(line))];

    private static string Class(JsonElement line) => line.GetProperty("type").GetString()!;

    private static int Quad(string name) =>
        name == Yield ? Quad(nameof(EventType.Retreat)) : Ontology.TryParse(name, out EventType type) ? (int)Ontology.Of(type).Quad! : throw new FormatException($"'{name}' is no class");
}
