using System.IO.Compression;
using System.Text;
using EventGraph.Importing.Tests.Gdelt;
using EventGraph.Importing.Tests.Rows;

namespace EventGraph.Importing.Tests.Bodies;

public sealed class BodyTests
{
    private static readonly ImportOptions Small = ImportOptions.Default with { BatchRows = 100 };

    [Fact]
    public async Task A_gzip_is_known_by_its_first_bytes()
    {
        byte[] body = Gzip(Rows(1, 300));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, new PiecewiseStream(body, 7), Small);
        Assert.Equal(300, imported.Events.Count);
        Assert.Equal(body.Length, imported.Batches[^1].Bytes);
    }

    [Fact]
    public async Task A_gzip_of_several_members_is_read_to_its_end()
    {
        Assert.Equal(20, (await Imported.OfAsync(ImportFormat.Gdelt2, [.. Gzip(Rows(1, 10)), .. Gzip(Rows(11, 10))])).Events.Count);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task A_gzip_that_was_cut_off_gives_its_whole_rows_and_then_says_where_it_ends(double share)
    {
        byte[] body = Gzip(Rows(1, 1000));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, body[..(int)(body.Length * share)], Small);
        Assert.InRange(imported.Events.Count, 1, 1000);
        Assert.Empty(imported.Rejected);
        Assert.NotNull(imported.Fault);
        Assert.Equal(imported.Events.Count + 1, imported.Fault.Line);
        Assert.Contains("truncated", imported.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_whose_checksum_is_wrong_is_a_fault()
    {
        byte[] body = Gzip(Rows(1, 10));
        body[^6] ^= 0xFF;
        Assert.NotNull((await Imported.OfAsync(ImportFormat.Gdelt2, body)).Fault);
    }

    [Fact]
    public async Task The_files_of_a_zip_are_read_in_turn_with_line_numbers_of_their_own()
    {
        byte[] body = Zip(("2018/a.CSV", Rows(1, 3)), ("2018/empty/", []), ("__MACOSX/._a.CSV", [0, 1, 2]), ("2018/deep/b.CSV.gz", Gzip(Rows(4, 2))));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, new PiecewiseStream(body, 11));
        Assert.Equal(["2018/a.CSV", "2018/deep/b.CSV.gz"], imported.Batches.Select(b => b.File!));
        Assert.Equal([1, 2, 3, 1, 2], imported.Lines.Select(l => l.Line));
        Assert.Equal(Enumerable.Range(1, 5).Select(i => $"gdelt:{i}"), imported.Events.Select(e => e.Origin!));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task A_zip_that_was_cut_off_is_a_fault_before_any_row(double share)
    {
        byte[] body = Zip(("a.CSV", Rows(1, 1000)));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, body[..(int)(body.Length * share)]);
        Assert.Empty(imported.Batches);
        Assert.Contains("the zip is damaged or cut off", imported.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_larger_than_allowed_is_a_fault()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, Zip(("a.CSV", Rows(1, 1000))), ImportOptions.Default with { MaxSpooledBytes = 100 });
        Assert.Contains("larger than 100 bytes", imported.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_that_grows_without_end_is_read_in_bounded_memory()
    {
        byte[] body = Gzip(new byte[50_000_000]);
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, body);
        Assert.Equal(RejectReasons.LineTooLong, imported.OnlyRejected.Reason);
    }

    [Fact]
    public async Task Nothing_gives_nothing()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, "");
        Assert.Equal((0, null), (imported.Rows, imported.Fault));
    }

    [Fact]
    public async Task Text_in_utf16_is_a_fault_and_no_million_of_rejected_rows()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(GdeltText.Row())]);
        Assert.Contains("UTF-16", imported.Fault!.Message, StringComparison.Ordinal);
    }

    private static byte[] Rows(int first, int count) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(first, count).Select(i => GdeltText.Row((1, $"{i}"), (61, $"https://example.org/{i * 7919L * i}")) + "\n")));

    private static byte[] Gzip(byte[] content)
    {
        using MemoryStream body = new();
        using (GZipStream gzip = new(body, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return body.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using MemoryStream body = new();
        using (ZipArchive zip = new(body, ZipArchiveMode.Create))
        {
            foreach ((string name, byte[] content) in files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return body.ToArray();
    }
}
