using System.Text.Json;

namespace EventGraph.Gateway.Tests.Imports;

public sealed class ExactlyOnceTests
{
    private const string First = "20180326044500.export.CSV";
    private const string Second = "20190121220000.export.CSV";

    [Fact]
    public async Task However_the_same_rows_arrive_they_make_the_same_graph()
    {
        string[] lines = [.. await SharedData.GdeltLinesAsync(First), .. await SharedData.GdeltLinesAsync(Second)];
        string whole = await GraphOfAsync(gateway => gateway.ImportAsync("gdelt2", SharedData.Body(lines)));

        string shuffledAndSplit = await GraphOfAsync(async gateway =>
        {
            string[] shuffled = [.. lines];
            new Random(3).Shuffle(shuffled);
            JsonElement last = default;
            foreach (string[] part in shuffled.Chunk(1_000))
            {
                last = await gateway.ImportAsync("gdelt2", SharedData.Body(part));
            }

            return last;
        });
        string fiveAtOnce = await GraphOfAsync(async gateway =>
        {
            JsonElement[] jobs = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => gateway.ImportAsync("gdelt2", SharedData.Body(lines))));
            Assert.Equal(jobs[0].GetProperty("accepted").GetInt64() + jobs[0].GetProperty("duplicate").GetInt64(), jobs.Sum(j => j.GetProperty("accepted").GetInt64()));
            return jobs.MaxBy(j => j.GetProperty("position").GetInt64());
        });

        Assert.Equal(whole, shuffledAndSplit);
        Assert.Equal(whole, fiveAtOnce);
    }

    [Fact]
    public async Task A_file_sent_again_is_all_duplicates_and_changes_nothing()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync();
        string[] lines = await SharedData.GdeltLinesAsync(First);
        JsonElement once = await gateway.ImportAsync("gdelt2", SharedData.Body(lines));
        string graph = await gateway.FingerprintAsync(once.GetProperty("position").GetInt64());

        JsonElement again = await gateway.ImportAsync("gdelt2", new ByteArrayContent(SharedData.Gzip(SharedData.Bytes(lines))));

        Assert.Equal(0, again.GetProperty("accepted").GetInt64());
        Assert.Equal(once.GetProperty("accepted").GetInt64(), again.GetProperty("duplicate").GetInt64());
        Assert.Equal(lines.Length, once.GetProperty("rows").GetInt64());
        Assert.Equal(once.GetProperty("rows").GetInt64(), Counted(once));
        Assert.Equal(again.GetProperty("rows").GetInt64(), Counted(again));
        Assert.Equal(graph, await gateway.FingerprintAsync(again.GetProperty("position").GetInt64()));
    }

    [Fact]
    public async Task A_file_that_was_cut_off_goes_on_where_it_is_sent_again()
    {
        string[] lines = await SharedData.GdeltLinesAsync(First);
        string whole = await GraphOfAsync(gateway => gateway.ImportAsync("gdelt2", SharedData.Body(lines)));
        byte[] packed = SharedData.Gzip(SharedData.Bytes(lines));

        string resumed = await GraphOfAsync(async gateway =>
        {
            using ByteArrayContent cut = new(packed[..(packed.Length / 2)]);
            (System.Net.HttpStatusCode status, JsonElement job) = await gateway.Api.AskAsync(HttpMethod.Post, "/v1/imports?format=gdelt2", cut);
            Assert.Equal((System.Net.HttpStatusCode.UnprocessableEntity, "failed"), (status, job.GetProperty("state").GetString()));
            Assert.Matches("line [0-9]+: ", job.GetProperty("reason").GetString());
            Assert.InRange(job.GetProperty("rows").GetInt64(), 1, lines.Length - 1);
            Assert.Equal(job.GetProperty("rows").GetInt64(), Counted(job));
            return await gateway.ImportAsync("gdelt2", new ByteArrayContent(packed));
        });

        Assert.Equal(whole, resumed);
    }

    internal static long Counted(JsonElement job) => job.GetProperty("accepted").GetInt64() + job.GetProperty("duplicate").GetInt64()
        + job.GetProperty("rejected").EnumerateObject().Sum(r => r.Value.GetInt64());

    private static async Task<string> GraphOfAsync(Func<OwnGateway, Task<JsonElement>> import)
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync();
        JsonElement job = await import(gateway);
        return await gateway.FingerprintAsync(job.GetProperty("position").GetInt64());
    }
}
