using System.Text;
using System.Text.Json.Nodes;

namespace EventGraph.Cli.Tests;

public sealed class CodeCommandTests
{
    private const string Attack = """{"id":"a1","published":"2022-03-02","text":"Russia attacked Ukraine on Monday."}""";

    [Fact]
    public async Task Plain_text_on_standard_input_becomes_events_whose_offsets_are_the_text_s_own()
    {
        const string Text = "Kazakhstan condemned the raid.\n\nRussia attacked Ukraine.";

        CliResult result = await Cli.RunAsync(Text, "code", "-", "--published", "2022-03-02");

        Assert.Equal((0, ""), (result.ExitCode, result.Errors));
        JsonNode attack = JsonNode.Parse(result.Lines.Single(l => l.Contains("ASSAULT", StringComparison.Ordinal)))!;
        Assert.Equal("2022-03-02", (string?)attack["date"]);
        foreach (string part in new[] { "source", "target", "sentence", "trigger" })
        {
            Assert.Equal((string?)attack[part]!["text"], Text[(int)attack[part]!["start"]!..(int)attack[part]!["end"]!]);
        }
    }

    [Fact]
    public async Task A_line_has_exactly_the_members_of_the_contract_in_their_order()
    {
        CliResult result = await Cli.RunAsync(Attack, "code", "-");

        JsonObject line = JsonNode.Parse(Assert.Single(result.Lines))!.AsObject();
        Assert.Equal(
            ["article", "id", "date", "date_precision", "source", "target", "type", "mode", "contexts", "quad", "intensity", "status", "confidence", "sentence", "trigger", "why"],
            line.Select(member => member.Key));
        Assert.Equal(["actor", "name", "country", "text", "start", "end"], line["source"]!.AsObject().Select(member => member.Key));
        Assert.Equal("a1", (string?)line["article"]);
        Assert.Equal("2022-02-28", (string?)line["date"]);
        Assert.Equal(4, (int?)line["quad"]);
    }

    [Fact]
    public async Task The_same_input_gives_the_same_output_and_events_come_in_the_order_of_the_input()
    {
        string input = Attack + "\n" + Attack.Replace("a1", "a2", StringComparison.Ordinal) + "\n";

        CliResult first = await Cli.RunAsync(input, "code");
        CliResult second = await Cli.RunAsync(input, "code");

        Assert.Equal(first.Output, second.Output);
        Assert.Equal(["a1", "a2"], first.Lines.Select(l => (string?)JsonNode.Parse(l)!["article"]));
    }

    [Fact]
    public async Task Given_pairs_are_answered_one_line_each()
    {
        const string Input = """
            {"id":"p","text":"Russia attacked Ukraine. China was silent.","pairs":[{"source":{"start":0,"end":6},"target":{"start":16,"end":23}},{"source":{"start":25,"end":30},"target":{"start":0,"end":6}}]}
            """;

        CliResult result = await Cli.RunAsync(Input, "code", "-");

        Assert.Equal(["ASSAULT", "NONE"], result.Lines.Select(l => (string?)JsonNode.Parse(l)!["type"]));
    }

    [Fact]
    public async Task A_bad_line_is_named_with_what_is_allowed_and_costs_only_itself()
    {
        byte[] input =
        [
            .. Encoding.UTF8.GetBytes("{\"id\":\"no text\"}\n{\"published\":\"9999\",\"text\":\"a\"}\n{\"text\":\""), 0xFF,
            .. Encoding.UTF8.GetBytes("\"}\n{\"text\":\"ab\",\"pairs\":[{\"source\":{\"start\":0,\"end\":1},\"target\":{\"start\":1,\"end\":99}}]}\n" + Attack),
        ];

        CliResult result = await Cli.RunAsync(input, "code", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Collection(
            result.Complaints,
            c => Assert.StartsWith("standard input, line 1: not of the form {\"id\"", c, StringComparison.Ordinal),
            c => Assert.StartsWith("standard input, line 2: published: not of the form", c, StringComparison.Ordinal),
            c => Assert.StartsWith("standard input, line 3: ", c, StringComparison.Ordinal),
            c => Assert.StartsWith("standard input, line 4: pairs: ", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_is_too_long_costs_only_itself()
    {
        string input = $$"""{"text":"{{new string('a', 9 << 20)}}"}""" + "\n" + Attack;

        CliResult result = await Cli.RunAsync(input, "code", "-");

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Equal("standard input, line 1: a line has at most 8,388,608 bytes.", Assert.Single(result.Complaints));
    }

    [Fact]
    public async Task The_coder_is_measured_on_labelled_sentences()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("eventgraph-").FullName, "labelled.jsonl");
        await File.WriteAllTextAsync(
            file,
            """{"id":"1","text":"Kenya condemned Ghana.","source":{"start":0,"end":5,"text":"Kenya"},"target":{"start":16,"end":21,"text":"Ghana"},"type":"ACCUSE","quad":3}""" + "\nnonsense\n",
            TestContext.Current.CancellationToken);

        CliResult broken = await Cli.RunAsync("", "code", "--evaluate", file);
        await File.WriteAllLinesAsync(file, (await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken))[..1], TestContext.Current.CancellationToken);
        CliResult measured = await Cli.RunAsync("", "code", "--evaluate", file);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Equal(1, broken.ExitCode);
        Assert.StartsWith("labelled.jsonl, line 2: ", broken.Errors, StringComparison.Ordinal);
        Assert.Equal(0, measured.ExitCode);
        Assert.Contains("accuracy 1.000", measured.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sentences_that_are_answered_wrongly_are_listed_with_the_reason()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("eventgraph-").FullName, "labelled.jsonl");
        await File.WriteAllTextAsync(
            file,
            """{"id":"7","text":"Kenya condemned Ghana.","source":{"start":0,"end":5,"text":"Kenya"},"target":{"start":16,"end":21,"text":"Ghana"},"type":"SUPPORT","quad":1}""",
            TestContext.Current.CancellationToken);

        CliResult listed = await Cli.RunAsync("", "code", "--evaluate", file, "--errors");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);

        Assert.Contains("7: SUPPORT answered as ACCUSE", listed.Output, StringComparison.Ordinal);
        Assert.Contains("at \"condemned\"", listed.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--published: 'yesterday' is not a date", "code", "-", "--published", "yesterday")]
    [InlineData(1, "nowhere.txt", "code", "nowhere.txt")]
    [InlineData(2, "nonsense", "nonsense")]
    public async Task A_wrong_call_says_what_is_wrong(int exitCode, string said, params string[] arguments)
    {
        CliResult result = await Cli.RunAsync("", arguments);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(said, result.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("Сегодня президент России встретился с премьер-министром Казахстана.")]
    [InlineData("\u0000\u0001\u0002")]
    public async Task A_text_in_which_nothing_can_be_coded_gives_no_events(string text)
    {
        CliResult result = await Cli.RunAsync(text, "code", "-");

        Assert.Equal((0, ""), (result.ExitCode, result.Output));
    }
}
