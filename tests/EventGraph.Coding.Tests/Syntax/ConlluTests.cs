using System.Globalization;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Sample =
        "# newdoc id = d\n# sent_id = s1\n# text = It didn't rain.\n"
        + "1\tIt\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
        + "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        + "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n"
        + "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
        + "4\train\train\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "4.1\tnow\tnow\tADV\tRB\t_\t_\t_\t_\t_\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void Words_know_their_place_in_the_text()
    {
        ConlluSentence sentence = Assert.Single(Read(Sample));

        Assert.Equal("s1", sentence.Id);
        Assert.True(sentence.StartsParagraph);
        Assert.Equal(["It", "did", "n't", "rain", "."], sentence.Tokens.Select(token => sentence.Text[token.Start..token.End]));
        Assert.Equal([3, 3, 3, -1, 3], sentence.Tokens.Select(token => token.Head));
    }

    [Theory]
    [InlineData("1\tIt\tit", "sample:1: 3 columns where CoNLL-U has 10.")]
    [InlineData("x\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_", "sample:1: the number of the word or of its head is broken.")]
    [InlineData("1\tIt\tit\tPRON\tPRP\t_\tx\troot\t_\t_", "sample:1: the number of the word or of its head is broken.")]
    [InlineData("1\tIt\tit\tPRON\tPRP\t_\t9\troot\t_\t_", "sample:1: a head of the sentence that ends here is not in it.")]
    public void A_broken_line_is_named(string line, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(line)).Message);

    [Fact]
    public void What_is_written_is_read_again()
    {
        const string text = "The envoy didn't come. Talks failed.";
        var writer = new StringWriter();
        var sentences = SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None);
        foreach (ParsedSentence sentence in sentences)
        {
            Conllu.Write(writer, text, sentence);
        }

        List<ConlluSentence> read = Read(writer.ToString());

        Assert.Equal(["The envoy didn't come.", "Talks failed."], read.Select(sentence => sentence.Text));
        Assert.Equal(
            sentences.SelectMany(sentence => sentence.Tokens).Select(token => (token.Text, token.Lemma, token.Upos, token.Xpos, token.Head, token.Relation)),
            read.SelectMany(sentence => sentence.Tokens).Select(token => (token.Text, token.Lemma, token.Upos, token.Xpos, token.Head, token.Relation)));
    }

    [Fact]
    public void A_written_token_has_ten_columns_and_says_where_it_stands()
    {
        const string text = "Rain.\u200BTalks failed.";
        var writer = new StringWriter();
        foreach (ParsedSentence sentence in SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None))
        {
            Conllu.Write(writer, text, sentence);
        }

        string[][] tokens = [.. writer.ToString().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

        Assert.All(tokens, columns => Assert.Equal(10, columns.Length));
        Assert.All(tokens, columns => Assert.All(columns, column => Assert.NotEmpty(column)));
        foreach (string[] columns in tokens)
        {
            string[] range = columns[9][(columns[9].IndexOf('=', columns[9].LastIndexOf('|') + 1) + 1)..].Split(':');
            Assert.Equal(columns[1], text[int.Parse(range[0], CultureInfo.InvariantCulture)..int.Parse(range[1], CultureInfo.InvariantCulture)]);
        }
    }

    private static List<ConlluSentence> Read(string text) => [.. Conllu.Read(new StringReader(text), "sample")];
}
