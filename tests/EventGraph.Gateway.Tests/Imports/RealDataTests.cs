using System.Text.Json;

namespace EventGraph.Gateway.Tests.Imports;

public sealed class RealDataTests
{
    [Fact]
    public async Task A_year_of_ICEWS_comes_in_whole()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync();
        JsonElement job = await gateway.ImportAsync("csv", new StreamContent(SharedData.Icews()));

        Assert.Equal(468_558, job.GetProperty("rows").GetInt64());
        Assert.Equal(468_558, ExactlyOnceTests.Counted(job));
        Assert.Equal(0, job.GetProperty("duplicate").GetInt64());
        Assert.Equal(["dropped_code"], job.GetProperty("rejected").EnumerateObject().Select(r => r.Name));
        await gateway.FingerprintAsync(job.GetProperty("position").GetInt64());
    }
}
