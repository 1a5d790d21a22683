using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EventGraph.Cli.Tests;

public sealed class ParseCommandTests : IDisposable
{
    private const string Treebank =
        "# newdoc id = d\n# sent_id = 1\n# text = Russia attacked Ukraine.\n"
        + "1\tRussia\tRussia\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n"
        + "2\tattacked\tattack\tVERB\tVBD\t_\t0\troot\t_\t_\n"
        + "3\tUkraine\tUkraine\tPROPN\tNNP\t_\t2\tobj\t_\tSpaceAfter=No\n"
        + "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eventgraph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_text_becomes_conllu_whose_offsets_are_the_text_s_own()
    {
        const string Text = "Kenya's envoy left.\n\nGhana didn't reply.\n";

        CliResult result = await Cli.RunAsync(Text, "parse", "-");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal(["1", "2"], Comments("# sent_id = "));
        Assert.Equal(["Kenya's envoy left.", "Ghana didn't reply."], Comments("# text = "));
        string[][] words = [.. result.Lines.Where(line => line[0] != '#').Select(line => line.Split('\t'))];
        Assert.All(words, columns => Assert.Equal(10, columns.Length));
        Assert.Equal(["Kenya", "'s", "envoy", "left", ".", "Ghana", "did", "n't", "reply", "."], words.Select(columns => columns[1]));
        Assert.All(words, columns =>
        {
            int[] range = [.. columns[9].Split('=')[^1].Split(':').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            Assert.Equal(columns[1], Text[range[0]..range[1]]);
        });

        IEnumerable<string> Comments(string key) => result.Lines.Where(line => line.StartsWith(key, StringComparison.Ordinal)).Select(line => line[key.Length..]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_syntax_is_measured_on_a_treebank_plain_or_gzipped(bool gzipped)
    {
        string file = Write(gzipped ? "small.conllu.gz" : "small.conllu", Encoding.UTF8.GetBytes(Treebank), gzipped);

        CliResult result = await Cli.RunAsync("", "parse", "--evaluate", file);

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.Equal($"{Path.GetFileName(file)}: 1 sentences, 4 words", result.Lines[0]);
        Assert.Equal(
            ["UPOS", "XPOS", "lemma", "UAS", "LAS", "tokens", "sentences", "UPOS", "XPOS", "lemma", "UAS", "LAS"],
            result.Lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]));
        Assert.Contains("  UAS       100.00", result.Lines);
    }

    [Theory]
    [InlineData("broken.conllu", "1\tIt\tit\n", "broken.conllu:1: 3 columns where CoNLL-U has 10.")]
    [InlineData("broken.conllu.gz", "no gzip", "broken.conllu.gz: ")]
    public async Task A_broken_treebank_is_named_with_its_line(string name, string content, string said)
    {
        string file = Write(name, Encoding.UTF8.GetBytes(content), gzipped: false);

        CliResult result = await Cli.RunAsync("", "parse", "--evaluate", file);

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(said, Assert.Single(result.Complaints), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "nowhere.txt: Could not find file", "parse", "nowhere.txt")]
    [InlineData(2, "nowhere.conllu", "parse", "--evaluate", "nowhere.conllu")]
    public async Task A_file_that_is_not_there_is_named(int exitCode, string said, params string[] arguments)
    {
        CliResult result = await Cli.RunAsync("", arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_is_refused()
    {
        CliResult result = await Cli.RunAsync([0xFF, 0xFE, 0xFF], "parse");

        Assert.Equal((1, "standard input: the text is not UTF-8.\n"), (result.ExitCode, result.Errors));
    }

    private string Write(string name, byte[] content, bool gzipped)
    {
        string path = Path.Combine(_folder.FullName, name);
        using Stream file = gzipped ? new GZipStream(File.Create(path), CompressionLevel.Fastest) : File.Create(path);
        file.Write(content);
        return path;
    }
}
