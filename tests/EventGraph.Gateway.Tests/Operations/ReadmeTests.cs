using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Operations;

/// <summary>What the README promises, done as it says: its commands in a shell, with only ports and folders changed.</summary>
public sealed class ReadmeTests
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private static readonly Readme Readme = Readme.Read();

    [Fact]
    public async Task Started_by_its_command_the_gateway_gives_the_answers_of_the_readme()
    {
        using TemporaryFolder data = new();
        using ShellCommand gateway = Start(Readme.Commands[0].Command + $" -- --data {data.Path} --urls http://127.0.0.1:0");
        string address = (await gateway.HearAsync("EventGraph gateway at ")).Split(',')[0];
        await gateway.HearAsync("Ready");

        foreach ((string command, string? answer) in Readme.Commands.Where(c => c.Command.StartsWith("curl ", StringComparison.Ordinal)))
        {
            string output = await RunAsync(command.Replace("http://127.0.0.1:5000", address, StringComparison.Ordinal));
            using JsonDocument actual = JsonDocument.Parse(output);
            if (answer is not null)
            {
                using JsonDocument expected = JsonDocument.Parse(answer);
                AssertHolds(expected.RootElement, actual.RootElement, "$");
            }
            else
            {
                Assert.True(actual.RootElement.TryGetProperty("job", out _), output);
            }
        }

        string imported = await RunAgainstAsync(address, "printf ");
        Assert.Contains("\"accepted\":1,", imported, StringComparison.Ordinal);
        string verified = await RunAgainstAsync(address, "dotnet run -c Release --project src/EventGraph.Cli -- verify");
        Assert.Contains("The fold is the fold of the log.", verified, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Started_by_their_commands_a_gateway_joins_a_silo()
    {
        using TemporaryFolder data = new();
        (int siloPort, int gatewayPort) = (FreePort.Next(), FreePort.Next());
        using ShellCommand silo = Start(
            Readme.Single("dotnet run --project src/EventGraph.Silo") + $" -- --data {data.Path} --silo-port {siloPort} --gateway-port {gatewayPort} --urls http://127.0.0.1:0");
        await silo.HearAsync("EventGraph silo of cluster ");
        using ShellCommand gateway = Start(
            Readme.Commands.Single(c => c.Command.Contains("--cluster", StringComparison.Ordinal)).Command.Replace("30000", $"{gatewayPort}", StringComparison.Ordinal) + " --urls http://127.0.0.1:0");
        string address = (await gateway.HearAsync("EventGraph gateway at ")).Split(',')[0];
        await gateway.HearAsync("Ready");

        string job = await RunAsync(Readme.Single("curl -X POST").Replace("http://127.0.0.1:5000", address, StringComparison.Ordinal));

        using HttpClient client = new() { BaseAddress = new Uri(address) };
        JsonElement done = await new Api(client).FinishedAsync(JsonDocument.Parse(job).RootElement.GetProperty("job").GetString()!);
        Assert.Equal(1, done.GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task The_coder_s_command_prints_an_event_a_line()
    {
        string output = await RunCliAsync("code");

        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("sentence").GetProperty("text").GetString()!));
    }

    [Fact]
    public async Task The_parser_s_command_prints_sentences_as_conllu()
    {
        string output = await RunCliAsync("parse");

        Assert.StartsWith("# sent_id = 1\n# text = ", output, StringComparison.Ordinal);
        Assert.Contains("\troot\t", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanation_is_the_one_that_the_readme_shows()
    {
        string? shown = Readme.Commands.Single(c => c.Command.Contains(" -- explain ", StringComparison.Ordinal)).Answer;

        Assert.Equal(shown, (await RunCliAsync("explain")).TrimEnd());
    }

    [Fact]
    public void No_command_of_the_readme_goes_unrun()
    {
        Assert.Equal(
            ["./test.sh", "curl", "curl", "dotnet", "dotnet", "dotnet", "dotnet", "dotnet", "dotnet", "dotnet", "printf"],
            Readme.Commands.Select(c => c.Command.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(Path.Combine(Readme.Root, "test.sh")));
    }

    private static Task<string> RunCliAsync(string verb) => RunAsync(Built(Readme.Single($"dotnet run -c Release --project src/EventGraph.Cli -- {verb} ")));

    private static Task<string> RunAgainstAsync(string address, string start) => RunAsync($"export EVENTGRAPH_API={address}; {Built(Readme.Single(start))}");

    private static string Built(string command) => Here(command.Replace(" -c Release", "", StringComparison.Ordinal));

    private static ShellCommand Start(string command) => new(Here(command), Readme.Root);

    private static async Task<string> RunAsync(string command)
    {
        using ShellCommand shell = new(command.Replace("curl ", "curl --silent --show-error ", StringComparison.Ordinal), Readme.Root);
        return await shell.ExitedAsync();
    }

    // The test runs what was built with it.
    private static string Here(string command) =>
        command.Replace("dotnet run ", $"exec dotnet run --no-build -c {Configuration} ", StringComparison.Ordinal);

    private static void AssertHolds(JsonElement expected, JsonElement actual, string path)
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{path}: {actual.ValueKind}, not {expected.ValueKind}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty member in expected.EnumerateObject())
                {
                    Assert.True(actual.TryGetProperty(member.Name, out JsonElement value), $"{path}.{member.Name} is missing");
                    AssertHolds(member.Value, value, $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{path}: {actual.GetArrayLength()} items, not {expected.GetArrayLength()}");
                foreach ((JsonElement item, int index) in expected.EnumerateArray().Select((item, index) => (item, index)))
                {
                    AssertHolds(item, actual[index], $"{path}[{index}]");
                }

                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetDouble(), actual.GetDouble(), 9);
                break;
            default:
                Assert.True(expected.GetRawText() == actual.GetRawText(), $"{path}: {actual.GetRawText()}, not {expected.GetRawText()}");
                break;
        }
    }
}
