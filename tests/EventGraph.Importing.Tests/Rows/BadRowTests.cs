using System.Text;
using EventGraph.Importing.Tests.Gdelt;

namespace EventGraph.Importing.Tests.Rows;

/// <summary>A bad row costs itself only: the rows beside it are read, and it says what is wrong and where.</summary>
public sealed class BadRowTests
{
    [Theory]
    [InlineData(1, "abc", RejectReasons.BadNumber, "GLOBALEVENTID")]
    [InlineData(1, "GlobalEventID", RejectReasons.Header, "header")]
    [InlineData(2, "20180230", RejectReasons.BadDate, "'20180230'")]
    [InlineData(2, "00000000", RejectReasons.BadDate, "SQLDATE")]
    [InlineData(2, "2018-03-26", RejectReasons.BadDate, "YYYYMMDD")]
    [InlineData(2, "", RejectReasons.BadDate, "''")]
    [InlineData(27, "999", RejectReasons.UnknownCode, "'999'")]
    [InlineData(27, "---", RejectReasons.UnknownCode, "EventCode")]
    [InlineData(27, "010", RejectReasons.DroppedCode, "'010' (Make statement)")]
    [InlineData(27, "0251", RejectReasons.DroppedCode, "PLOVER")]
    [InlineData(31, "NaN", RejectReasons.BadNumber, "GoldsteinScale")]
    [InlineData(31, "Infinity", RejectReasons.BadNumber, "'Infinity'")]
    [InlineData(31, "-10.5", RejectReasons.BadNumber, "-10 to 10")]
    [InlineData(31, "1e999", RejectReasons.BadNumber, "'1e999'")]
    [InlineData(32, "0", RejectReasons.BadNumber, "NumMentions")]
    [InlineData(32, "-3", RejectReasons.BadNumber, "NumMentions")]
    [InlineData(32, "99999999999", RejectReasons.BadNumber, "NumMentions")]
    [InlineData(35, "nan", RejectReasons.BadNumber, "AvgTone")]
    [InlineData(57, "91", RejectReasons.BadNumber, "ActionGeo_Lat")]
    [InlineData(58, "x", RejectReasons.BadNumber, "Columns 57 and 58")]
    [InlineData(61, "a\tb", RejectReasons.WrongColumns, "62 columns")]
    [InlineData(61, "a\0b", RejectReasons.NulByte, "NUL")]
    public async Task A_value_that_no_event_can_have_rejects_the_row(int column, string value, string reason, string says)
    {
        string rows = string.Join('\n', GdeltText.Row((1, "1")), GdeltText.Row((column, value)), GdeltText.Row((1, "3")));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, rows);
        Assert.Equal([1, 3], imported.Lines.Select(l => l.Line));
        Assert.Equal((2, reason), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason));
        Assert.Contains(says, imported.OnlyRejected.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", imported.OnlyRejected.Message, StringComparison.Ordinal);
        Assert.Equal(3, imported.Rows);
        Assert.Null(imported.Fault);
    }

    [Fact]
    public async Task A_row_without_actors_is_rejected()
    {
        Assert.Equal(RejectReasons.NoActor, (await Imported.OfAsync(ImportFormat.Gdelt2, GdeltText.Row((6, ""), (8, ""), (16, ""), (18, "")))).OnlyRejected.Reason);
    }

    [Fact]
    public async Task A_row_that_is_not_utf8_is_rejected()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(GdeltText.Row()), (byte)'\n', .. Encoding.Latin1.GetBytes(GdeltText.Row((53, "Orléans"))), (byte)'\n', .. Encoding.UTF8.GetBytes(GdeltText.Row((1, "3")))];
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, body);
        Assert.Equal((2, RejectReasons.NotUtf8), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason));
        Assert.Equal(2, imported.Events.Count);
    }

    [Fact]
    public async Task Line_ends_of_windows_and_a_byte_order_mark_are_no_part_of_rows()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, $"\uFEFF{GdeltText.Row((1, "1"))}\r\n\r\n{GdeltText.Row((1, "2"))}\r\n");
        Assert.Equal([(1, "https://example.org/paris"), (3, "https://example.org/paris")], imported.Lines.Select(l => (l.Line, l.Event.Url!)));
        Assert.Equal(2, imported.Rows);
    }

    [Fact]
    public async Task What_is_kept_of_a_rejected_row_is_bounded()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, new string('é', 5000), ImportOptions.Default with { MaxRawLength = 40 });
        Assert.Equal(new string('é', 40), imported.OnlyRejected.Raw);
    }

    [Theory]
    [InlineData(ImportFormat.Csv, "date,source,target,cameo\n2018-01-01,", ",France,042")]
    [InlineData(ImportFormat.Csv, "date,source,target,cameo\n", ",France,Mali,042")]
    [InlineData(ImportFormat.Gdelt2, "", "\tx")]
    [InlineData(ImportFormat.Ndjson, "{\"type\":\"", "\"}")]
    public async Task A_value_of_half_a_megabyte_is_rejected_soon_and_in_few_words(ImportFormat format, string before, string after)
    {
        Imported imported = await Imported.OfAsync(format, before + string.Concat(Enumerable.Repeat("ab ", 170_000)) + after);
        Assert.InRange(imported.OnlyRejected.Message.Length, 10, 1000);
        Assert.InRange(imported.OnlyRejected.Raw.Length, 10, ImportOptions.Default.MaxRawLength);
    }

    [Fact]
    public async Task A_row_just_too_long_is_rejected_and_one_just_short_enough_is_read()
    {
        string shortest = GdeltText.Row((61, ""));
        ImportOptions options = ImportOptions.Default with { MaxLineBytes = 2000 };
        string most = GdeltText.Row((61, new string('u', 2000 - shortest.Length)));
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, $"{most}\n{most}u\n{most}", options);
        Assert.Equal([1, 3], imported.Lines.Select(l => l.Line));
        Assert.Equal((2, RejectReasons.LineTooLong), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason));
    }
}
