using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Operations;

public sealed class ProcessTests
{
    private const string Seed = """
        ---
        title: A seed
        published: 2019-05-15
        ---
        Mongolia condemned Ghana on Tuesday.
        """;

    [Fact]
    public async Task Killed_right_after_it_answered_the_gateway_finds_everything_again()
    {
        using TemporaryFolder data = new();
        List<string> jobs = [];
        await using (GatewayProcess gateway = await GatewayProcess.StartAsync("--data", data.Path, "--seeds", "none"))
        {
            for (int i = 0; i < 20; i++)
            {
                (HttpStatusCode status, JsonElement job) = await gateway.Api.PostTextAsync("/v1/articles?published=2019-05-15", $"Mongolia condemned Ghana, for the {i}th time.");
                Assert.Equal(HttpStatusCode.Accepted, status);
                jobs.Add(job.GetProperty("job").GetString()!);
            }

            await gateway.KillAsync();
        }

        await using GatewayProcess again = await GatewayProcess.StartAsync("--data", data.Path, "--seeds", "none");
        long position = 0;
        foreach (string job in jobs)
        {
            JsonElement done = await again.Api.FinishedAsync(job);
            Assert.Equal((1, 1), (done.GetProperty("accepted").GetInt32(), done.GetProperty("events").GetInt32()));
            position = Math.Max(position, done.GetProperty("position").GetInt64());
        }

        JsonElement relationship = await again.Api.GetAsync($"/v1/relationships/Mongolia/Ghana?as_of=2019-06-01&min_position={position}");
        Assert.Equal(20, relationship.GetProperty("data").GetProperty("events").GetInt32());
    }

    [Fact]
    public async Task The_seed_article_alone_answers_with_paths_whose_every_hop_shows_its_sentence()
    {
        const string Article = "central-asia-2022.txt";
        using TemporaryFolder data = new();
        using TemporaryFolder seeds = new();
        seeds.Write(Article, await File.ReadAllTextAsync(Path.Combine(Readme.Root, "seeds", Article), TestContext.Current.CancellationToken));
        await using GatewayProcess gateway = await GatewayProcess.StartAsync("--data", data.Path, "--seeds", seeds.Path);
        await gateway.ReadyAsync();

        JsonElement answer = await gateway.Api.GetAsync("/v1/paths?from=China&to=Kazakhstan");

        JsonElement[] hops = [.. answer.GetProperty("data").EnumerateArray().SelectMany(path => path.GetProperty("hops").EnumerateArray())];
        Assert.True(hops.Length > 1, "A path of several hops is expected beside the direct one.");
        Assert.All(hops, hop => Assert.NotEmpty(hop.GetProperty("evidence").EnumerateArray()));
        Assert.All(
            hops.SelectMany(hop => hop.GetProperty("evidence").EnumerateArray()),
            evidence => Assert.NotEmpty(evidence.GetProperty("sentence").GetString()!));
        Assert.Contains("Russia ceding to China this role", hops[0].GetProperty("evidence")[0].GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seeds_are_read_once_and_a_second_start_finds_them_again()
    {
        using TemporaryFolder data = new();
        using TemporaryFolder seeds = new();
        seeds.Write("one.txt", Seed);
        string[] arguments = ["--data", Path.Combine(data.Path, "made-by-the-gateway"), "--seeds", seeds.Path];
        await using (GatewayProcess gateway = await GatewayProcess.StartAsync(arguments))
        {
            await gateway.ReadyAsync();
            Assert.Contains("1 events in 1 seed articles, 0 of which were known already", gateway.Output, StringComparison.Ordinal);
            Assert.Equal(0, await gateway.InterruptAsync());
        }

        await using GatewayProcess again = await GatewayProcess.StartAsync(arguments);
        await again.ReadyAsync();
        Assert.Contains("1 of which were known already", again.Output, StringComparison.Ordinal);
        Assert.Contains("curl '", again.Output, StringComparison.Ordinal);
        JsonElement events = await again.Api.GetAsync("/v1/events");
        Assert.Equal(1, events.GetProperty("data").GetArrayLength());
        Assert.Equal(1, events.GetProperty("meta").GetProperty("position").GetInt64());
    }

    [Fact]
    public async Task Ctrl_C_ends_it_within_five_seconds_though_somebody_waits_for_an_answer()
    {
        using TemporaryFolder data = new();
        await using GatewayProcess gateway = await GatewayProcess.StartAsync("--data", data.Path, "--seeds", "none");
        await gateway.ReadyAsync();
        Task waiting = gateway.Api.AskAsync(HttpMethod.Get, "/v1/events?min_position=1000000");
        long started = Stopwatch.GetTimestamp();
        Assert.Equal(0, await gateway.InterruptAsync());
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(5), $"It took {Stopwatch.GetElapsedTime(started)}.");
        await Task.WhenAny(waiting);
    }

    [Fact]
    public async Task A_second_gateway_on_the_same_data_is_told_why_it_cannot_start()
    {
        using TemporaryFolder data = new();
        await using GatewayProcess gateway = await GatewayProcess.StartAsync("--data", data.Path, "--seeds", "none");
        (int exitCode, string output) = await GatewayProcess.RunAsync("--data", data.Path, "--seeds", "none", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--dta' is not an option", "--dta", "x")]
    [InlineData("--data needs a value", "--data")]
    [InlineData("--seeds: there is no folder", "--seeds", "/nowhere/at/all")]
    [InlineData("--cluster: 'nowhere' is not the address", "--cluster", "nowhere")]
    [InlineData("--postgres: a gateway that joins a cluster has no store", "--postgres", "Host=db", "--cluster", "127.0.0.1:30000")]
    [InlineData("ConnectionString is none that can be read", "--postgres", "nonsense", "--seeds", "none", "--urls", "http://127.0.0.1:0")]
    [InlineData("at 127.0.0.1:1 cannot be opened: Connection refused", "--postgres", "Host=127.0.0.1;Port=1;Database=d", "--seeds", "none", "--urls", "http://127.0.0.1:0")]
    [InlineData("--urls: 'nonsense' is not an address", "--urls", "nonsense", "--seeds", "none")]
    [InlineData("EventGraph:Limits:Queries", "--EventGraph:Limits:Queries", "many", "--seeds", "none", "--urls", "http://127.0.0.1:0")]
    [InlineData("EventGraph:Limits", "--EventGraph:Limits:Queries", "0", "--seeds", "none", "--urls", "http://127.0.0.1:0")]
    public async Task A_bad_option_stops_the_start_with_one_sentence(string sentence, params string[] arguments)
    {
        using TemporaryFolder data = new();
        (int exitCode, string output) = await GatewayProcess.RunAsync(arguments.Contains("--data") ? arguments : [.. arguments, "--data", data.Path]);
        Assert.Equal(1, exitCode);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_with_one_sentence()
    {
        using TemporaryFolder data = new();
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        (int exitCode, string output) = await GatewayProcess.RunAsync("--data", data.Path, "--seeds", "none", "--urls", $"http://{taken.LocalEndpoint}");
        Assert.Equal(1, exitCode);
        Assert.Contains("is in use by another program", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_seed_that_is_no_article_stops_the_start_and_is_named()
    {
        using TemporaryFolder seeds = new();
        string file = seeds.Write("broken.txt", "---\nauthor: nobody\n---\nText.");
        (int exitCode, string output) = await GatewayProcess.RunAsync("--seeds", seeds.Path);
        Assert.Equal(1, exitCode);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.Contains("Line 2", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        (int exitCode, string output) = await GatewayProcess.RunAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.All((string[])["--data", "--postgres", "--seeds", "--cluster", "--urls"], option => Assert.Contains(option, output, StringComparison.Ordinal));
    }
}
