using System.Text;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Importing.Tests.Gdelt;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Importing.Tests.Rows;

/// <summary>However the bytes of a body arrive and however many rows a batch has, the rows are the same.</summary>
public sealed class ChunkTests
{
    private static readonly Gen<string> Piece = Gen.Elements(
        GdeltText.Row((1, "7")), GdeltText.Row((27, "010")), "", "short", "\"open", "\"quoted\"", "\"two\nlines\"", ",", "\t", "\r", "\"\"", "2018-01-01", "France", "{\"retract\":\"00\"}", "é", "\0", "\n");

    [Theory]
    [InlineData(ImportFormat.Gdelt2, "")]
    [InlineData(ImportFormat.Ndjson, "")]
    [InlineData(ImportFormat.Icews, "")]
    [InlineData(ImportFormat.Csv, "date,source,target,cameo\n2018-01-01,France,Mali,042\n")]
    public Task Any_text_gives_the_same_rows_however_it_is_cut(ImportFormat format, string start)
    {
        Gen<(string Text, int BatchRows, int Read)> bodies =
            from pieces in Piece.ListOf()
            from ends in Gen.Elements("\n", "\r\n", "", ",", "\t").ListOf(pieces.Count)
            from batchRows in Gen.Choose(1, 5)
            from read in Gen.Choose(1, 50)
            select (start + string.Concat(pieces.Zip(ends, (piece, end) => piece + end)), batchRows, read);

        return Task.Run(() => Prop.ForAll(bodies.ToArbitrary(), body => CheckAsync(format, body.Text, body.BatchRows, body.Read)).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true)), TestContext.Current.CancellationToken);
    }

    private static async Task CheckAsync(ImportFormat format, string text, int batchRows, int read)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        Imported whole = await Imported.OfAsync(format, body);
        Imported cut = await Imported.OfAsync(format, new PiecewiseStream(body, read), ImportOptions.Default with { BatchRows = batchRows });
        Assert.Equal(Text(whole), Text(cut));
        Assert.All(cut.Batches, batch => Assert.InRange(batch.Rows, 0, batchRows));
        Assert.Equal(whole.Rows, whole.Lines.Select(l => l.Line).Concat(whole.Rejected.Select(r => r.Line)).Concat(whole.Batches.SelectMany(b => b.Retractions).Select(r => r.Line)).Distinct().Count());
    }

    [Fact]
    public async Task Batches_come_in_the_order_of_the_file_and_say_how_far_they_reach()
    {
        string text = string.Concat(Enumerable.Range(1, 1000).Select(i => GdeltText.Row((1, $"{i}")) + "\n"));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, text, ImportOptions.Default with { BatchRows = 70, Parallelism = 4 });
        Assert.Equal(Enumerable.Range(1, 1000).Select(i => $"gdelt:{i}"), imported.Events.Select(e => e.Origin!));
        Assert.Equal(Enumerable.Range(1, 1000), imported.Lines.Select(l => l.Line));
        Assert.Equal([.. Enumerable.Range(1, 14).Select(b => b * 70), 1000], imported.Batches.Select(b => b.LastLine));
        Assert.Equal(text.Length, imported.Batches[^1].Bytes);
    }

    [Fact]
    public async Task One_importer_reads_many_bodies_at_a_time()
    {
        string text = string.Concat(Enumerable.Range(1, 500).Select(i => GdeltText.Row((1, $"{i}"), (8, i % 2 == 0 ? "IRN" : "IRQ")) + "\n"));
        Imported[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Imported.OfAsync(ImportFormat.Gdelt2, text, ImportOptions.Default with { BatchRows = 50 })));
        Assert.All(all, imported => Assert.Equal(Text(all[0]), Text(imported)));
    }

    [Fact]
    public async Task Who_stops_early_gets_no_fault()
    {
        string text = string.Concat(Enumerable.Range(1, 1000).Select(i => GdeltText.Row((1, $"{i}")) + "\n"));
        RowImporter importer = new(Gazetteer.Default);
        await foreach (ImportBatch batch in importer.ReadAsync(ImportFormat.Gdelt2, new MemoryStream(Encoding.UTF8.GetBytes(text)), ImportOptions.Default with { BatchRows = 10 }, TestContext.Current.CancellationToken))
        {
            Assert.Equal(10, batch.Rows);
            break;
        }
    }

    private static string Text(Imported imported) => string.Join('\n',
    [
        .. imported.Lines.Select(l => $"{l.Line} {EventJson.Write(l.Event)}"),
        .. imported.Rejected.Select(r => $"{r}"),
        .. imported.Batches.SelectMany(b => b.Retractions).Select(r => $"{r}"),
        imported.Fault?.Message ?? "",
    ]);
}
