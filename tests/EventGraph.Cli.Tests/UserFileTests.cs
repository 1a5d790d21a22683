namespace EventGraph.Cli.Tests;

public sealed class UserFileTests : IDisposable
{
    private const string Text = "Nordhaven flummoxed Israel.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eventgraph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Actors_and_words_of_the_user_are_coded_without_a_rebuild()
    {
        string actors = Write("actors.txt", "org:nordhaven Nordhaven\n    names: Nordhaven Republic\n");
        string words = Write("words.txt", "# our own\n[classes]\n@baffle = flummox, befuddle\n[verbs]\n@baffle | COERCE cyber | subj > obj\n");

        CliResult coded = await Cli.RunAsync(Text, "code", "--actors", actors, "--lexicon", words);
        CliResult explained = await Cli.RunAsync(Text, "explain", "--actors", actors, "--lexicon", words, "-");

        Assert.Equal((0, ""), (coded.ExitCode, coded.Errors));
        Assert.Contains("\"actor\":\"org:nordhaven\"", Assert.Single(coded.Lines), StringComparison.Ordinal);
        Assert.Contains("\"type\":\"COERCE\"", coded.Output, StringComparison.Ordinal);
        Assert.Contains("    Nordhaven (org:nordhaven) COERCE cyber Israel (country:ISR)", explained.Lines);
    }

    [Fact]
    public async Task A_word_of_the_user_corrects_one_that_ships()
    {
        string words = Write("words.txt", "[verbs]\ncondemn | THREATEN\n");

        CliResult coded = await Cli.RunAsync("Turkey condemned Israel.", "code", "--lexicon", words);

        Assert.Contains("\"type\":\"THREATEN\"", Assert.Single(coded.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lexicon", "[verbs]\nflummox | NONSENSE\n", "own.txt line 2: 'NONSENSE' is no reading")]
    [InlineData("--lexicon", "flummox | COERCE\n", "own.txt line 1: a row stands under a heading")]
    [InlineData("--lexicon", "[words]\n", "own.txt line 1: [words] is no heading")]
    [InlineData("--actors", "country:XQZ\n    seats: Old Square\n", "own.txt line 1: ")]
    public async Task A_broken_file_is_refused_with_its_line(string option, string content, string said)
    {
        CliResult result = await Cli.RunAsync(Text, "code", option, Write("own.txt", content));

        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith(said, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        CliResult result = await Cli.RunAsync(Text, "code", "--actors", "nowhere.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nowhere.txt", result.Errors, StringComparison.Ordinal);
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
