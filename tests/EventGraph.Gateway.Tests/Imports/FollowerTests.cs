using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EventGraph.Gateway.Tests.Imports;

public sealed class FollowerTests
{
    private const int Writers = 10;
    private const int Bodies = 5;
    private const int RowsOfABody = 40;

    [Fact]
    public async Task A_reader_of_the_changes_sees_every_event_once_while_ten_writers_write()
    {
        await using OwnGateway gateway = await OwnGateway.StartAsync();
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            for (int body = 0; body < Bodies; body++)
            {
                await gateway.ImportAsync("csv", new StringContent(Rows(writer, body), Encoding.UTF8));
            }
        }));

        List<string> seen = [];
        long position = 0;
        while (seen.Count < Writers * Bodies * RowsOfABody)
        {
            JsonElement changes = await gateway.Api.GetAsync($"/v1/changes?after={position}&limit=37&wait=5");
            long[] positions = [.. changes.GetProperty("data").EnumerateArray().Select(c => c.GetProperty("position").GetInt64())];
            Assert.Equal(Enumerable.Range(1, positions.Length).Select(i => position + i), positions);
            seen.AddRange(changes.GetProperty("data").EnumerateArray().Select(c => c.GetProperty("event").GetProperty("id").GetString()!));
            position = changes.GetProperty("meta").GetProperty("position").GetInt64();
        }

        await writing;
        Assert.Distinct(seen);
        await gateway.FingerprintAsync(position);
    }

    private static string Rows(int writer, int body)
    {
        StringBuilder rows = new("date,source,target,type,url\n");
        for (int row = 0; row < RowsOfABody; row++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"2001-0{1 + (row % 9)}-11,country:{(row % 2 == 0 ? "IND" : "PAK")},country:BGD,CONSULT,https://news.example.org/{writer}/{body}/{row}\n");
        }

        return rows.ToString();
    }
}
