namespace EventGraph.Cli.Tests;

public sealed class ExplainCommandTests
{
    private const string Sentence = "Germany expelled two Russian diplomats on Friday, and officials in Berlin said that the government would not hesitate to act again.";

    [Fact]
    public async Task A_sentence_is_explained_within_a_hundred_columns_and_without_colours()
    {
        CliResult result = await Cli.RunAsync("", "explain", Sentence, "--published", "2024-03-05");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        Assert.All(result.Lines, line => Assert.InRange(line.Length, 0, 100));
        Assert.DoesNotContain('\u001B', result.Output);
        Assert.Equal(["  Parse", "  Actors", "  Rules tried", "  Events"], result.Lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsUpper(line[2])));
        Assert.Contains("    Germany (country:DEU) SANCTION expel Russia (country:RUS)", result.Lines);
        Assert.Contains(result.Lines, line => line.StartsWith("      actual, 2024-03-01 (to the day)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_why_is_the_one_that_coding_gives()
    {
        CliResult explained = await Cli.RunAsync(Sentence, "explain", "-", "--published", "2024-03-05");
        CliResult coded = await Cli.RunAsync(Sentence, "code", "-", "--published", "2024-03-05");

        string why = (string)System.Text.Json.Nodes.JsonNode.Parse(coded.Lines[0])!["why"]!;
        Assert.Contains($"why: {why}", string.Join(' ', explained.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_without_quotation_marks_are_a_sentence_too()
    {
        CliResult result = await Cli.RunAsync("", "explain", "Turkey", "condemned", "Israel.");

        Assert.Contains("    Turkey (country:TUR) ACCUSE disapprove Israel (country:ISR)", result.Lines);
    }

    [Fact]
    public async Task A_file_is_read_as_an_article()
    {
        string file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "---\npublished: 2020-01-07\n---\nTurkey condemned Israel.\n", TestContext.Current.CancellationToken);

        CliResult result = await Cli.RunAsync("", "explain", file);
        File.Delete(file);

        Assert.Contains(result.Lines, line => line.Contains("2020-01-07", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_not_coded_says_why()
    {
        CliResult result = await Cli.RunAsync("", "explain", "Сегодня президент России встретился с премьером.");

        Assert.Equal((0, "Nothing is coded: the text does not look like English, the only language that is read.\n"), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData(1, "nowhere.txt: Could not find file", "explain", "nowhere.txt")]
    [InlineData(2, "Required argument 'TEXT' missing", "explain")]
    public async Task A_wrong_call_says_what_is_wrong(int exitCode, string said, params string[] arguments)
    {
        CliResult result = await Cli.RunAsync("", arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }
}
