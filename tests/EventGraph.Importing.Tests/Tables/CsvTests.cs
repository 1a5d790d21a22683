using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Importing.Tests.Tables;

public sealed class CsvTests
{
    private const string Header = "date,source,target,cameo\n";

    [Fact]
    public async Task A_table_by_tab_or_comma_whatever_the_order_of_columns_gives_events()
    {
        Imported tabs = await Imported.OfAsync(ImportFormat.Csv, "date\tsource\ttarget\tcameo\tgoldstein\tmentions\turl\tsentence\n2018-02-03\tFrance\tMali\t042\t2.5\t3\thttps://example.org\tFrance visits Mali.\n");
        Event read = Assert.Single(tabs.Events);
        Assert.Equal(("country:FRA", "country:MLI", EventType.Consult, "visit"), (read.Source!.Actor.Value, read.Target!.Actor.Value, read.Type, read.Mode));
        Assert.Equal((2.5, 3, "https://example.org", "France visits Mali.", "csv"), (read.Intensity, read.Mentions, read.Url, read.Sentence!.Text, read.Origin));
        Imported commas = await Imported.OfAsync(ImportFormat.Csv, "Target, Date ,CAMEO,Source,ignored\nMali,20180203,042,France,x\n");
        Assert.Equal(("country:FRA", "country:MLI", 1.9), (commas.Events[0].Source!.Actor.Value, commas.Events[0].Target!.Actor.Value, commas.Events[0].Intensity));
    }

    [Fact]
    public async Task The_same_values_are_the_same_event_with_quotes_or_without()
    {
        Imported plain = await Imported.OfAsync(ImportFormat.Csv, Header + "2018-02-03,France,Mali,042\n");
        Imported quoted = await Imported.OfAsync(ImportFormat.Csv, Header + "\"2018-02-03\",\"France\",Mali,\"042\"\r\n2018-02-03,France,Mali,042\r\n2018-02-04,France,Mali,042");
        Assert.Equal([plain.Events[0].Id, plain.Events[0].Id], quoted.Events.Take(2).Select(e => e.Id));
        Assert.NotEqual(plain.Events[0].Id, quoted.Events[2].Id);
    }

    [Fact]
    public async Task A_quoted_field_holds_separators_quotes_and_line_ends()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, "date,source,target,cameo,sentence\n2018-02-03,France,Mali,042,\"He said: \"\"yes, \nwe come\"\"\"\n2018-02-04,France,Mali,042,two\n");
        Assert.Equal(["He said: \"yes, \nwe come\"", "two"], imported.Events.Select(e => e.Sentence!.Text));
        Assert.Equal([2, 4], imported.Lines.Select(l => l.Line));
    }

    [Theory]
    [InlineData("2018-02-04,\"France,Mali,042")]
    [InlineData("2018-02-04,\"France\" x,Mali,042")]
    public async Task A_quote_that_does_not_close_costs_its_line_only(string row)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, $"{Header}2018-02-03,France,Mali,042\n{row}\n2018-02-05,France,Mali,042\n2018-02-06,\"France\",Mali,042\n");
        Assert.Equal((3, RejectReasons.OpenQuote), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason));
        Assert.Equal([2, 4, 5], imported.Lines.Select(l => l.Line));
    }

    [Fact]
    public async Task A_quote_within_a_field_is_a_letter()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, "date\tsource\ttarget\tcameo\n2018-02-03\tJohn \"Johnny\" Smith\tMali\t042\n");
        Assert.Equal("person:john-johnny-smith", imported.Events[0].Source!.Actor.Value);
    }

    [Fact]
    public async Task A_column_that_lacks_is_one_clear_fault()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, "date,source,target\n2018-02-03,France,Mali\n");
        Assert.Equal("line 1: the header has no column 'type' or 'cameo', which csv needs; it has date, source, target.", imported.Fault!.Message);
        imported = await Imported.OfAsync(ImportFormat.Csv, "date,actor,target,cameo\n");
        Assert.Equal("line 1: the header has no column 'source', which csv needs; it has date, actor, target, cameo.", imported.Fault!.Message);
        Assert.Empty(imported.Batches);
    }

    [Fact]
    public async Task A_type_may_stand_there_by_its_name()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, "date,source,target,type\n2018-02-03,France,Mali,accuse\n2018-02-03,France,Mali,DANCE\n");
        Assert.Equal((EventType.Accuse, -3.0), (imported.Events[0].Type, imported.Events[0].Intensity));
        Assert.Contains("'DANCE'", imported.OnlyRejected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_lost_its_code_is_coded_by_the_name_of_its_event()
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, "date,source,target,event,cameo,goldstein\n2018-02-03,France,Mali,Threaten non force,,\n2018-02-03,France,Mali,Juggle,,\n");
        Assert.Equal((EventType.Threaten, "131"), (imported.Events[0].Type, imported.Events[0].Code));
        Assert.Equal(RejectReasons.MissingValue, imported.OnlyRejected.Reason);
    }

    [Theory]
    [InlineData("2018-13-01,France,Mali,042", RejectReasons.BadDate, "Column 1 (date) is '2018-13-01', which is no day as YYYY-MM-DD.")]
    [InlineData("2018-02-03,France,Mali,999", RejectReasons.UnknownCode, "Column 4 (cameo) is '999', which is no code of CAMEO.")]
    [InlineData("2018-02-03,France,Mali", RejectReasons.WrongColumns, "The row has 3 columns by comma; the header has 4.")]
    [InlineData("2018-02-03,,,042", RejectReasons.NoActor, "The row names neither a source nor a target.")]
    [InlineData("2018-02-03,習近平,Mali,042", RejectReasons.BadActor, "Column 2 (source) is '習近平', of which no id can be made.")]
    [InlineData("date,source,target,cameo", RejectReasons.Header, "The row is a header, and the table has one already.")]
    public async Task A_bad_row_says_what_is_wrong(string row, string reason, string message)
    {
        Imported imported = await Imported.OfAsync(ImportFormat.Csv, $"{Header}{row}\n2018-02-03,France,Mali,042\n");
        Assert.Equal((2, reason, message, row), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason, imported.OnlyRejected.Message, imported.OnlyRejected.Raw));
        Assert.Single(imported.Events);
    }
}
