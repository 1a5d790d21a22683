using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventGraph.Gateway.Tests.Hosting;

namespace EventGraph.Gateway.Tests.Operations;

public sealed class UserFileTests
{
    [Fact]
    public async Task A_broken_file_is_warned_of_once_with_its_line_and_stops_neither_the_start_nor_what_ships_nor_the_sound_files()
    {
        using TemporaryFolder folder = new();
        string actors = folder.Write("actors.txt", "country:XQZ\n    seats: Old Square\n");
        string sound = folder.Write("sound.txt", "org:nordhaven Nordhaven\n    names: Nordhaven Republic\n");
        string words = folder.Write("words.txt", "[verbs]\nbefuddle | NONSENSE\n");
        string good = folder.Write("good.txt", "[verbs]\nflummox | COERCE cyber\n");

        await using GatewayProcess gateway = await GatewayProcess.StartAsync(
            "--data", Path.Combine(folder.Path, "data"), "--seeds", "none", "--actors", $"{actors},{sound},{folder.Path}/nowhere.txt", "--lexicon", $"{words},{good}");
        (HttpStatusCode status, JsonElement job) = await gateway.Api.PostTextAsync("/v1/articles?published=2019-05-15", "Turkey flummoxed Israel. Nordhaven condemned Ghana.");
        JsonElement done = await gateway.Api.FinishedAsync(job.GetProperty("job").GetString()!);

        Assert.Equal((HttpStatusCode.Accepted, 2), (status, done.GetProperty("events").GetInt32()));
        Assert.Single(Regex.Matches(gateway.Output, "actors.txt is left out: actors.txt line 1: "));
        Assert.Single(Regex.Matches(gateway.Output, "words.txt is left out: words.txt line 2: 'NONSENSE'"));
        Assert.Single(Regex.Matches(gateway.Output, "nowhere.txt is left out: "));
        Assert.Equal("Nordhaven", (await gateway.Api.GetAsync("/v1/actors/Nordhaven%20Republic")).GetProperty("data").GetProperty("name").GetString());
    }
}
