using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Csv;

/// <summary>Where a table of events has what.</summary>
internal sealed record CsvColumns(int Date, int Source, int Target, int? Type, int? Cameo, int? Goldstein, int? Mentions, int? Event, int? Url, int? Sentence)
{
    private const string Format = "csv";

    /// <exception cref="UnreadableBodyException">A column lacks that every row needs.</exception>
    public static CsvColumns Of(Header header, string? file)
    {
        int? type = header.Find("type");
        int? cameo = type is null ? header.Need(file, Format, "type", "cameo") : header.Find("cameo");
        return new CsvColumns(
            header.Need(file, Format, "date"),
            header.Need(file, Format, "source"),
            header.Need(file, Format, "target"),
            type,
            cameo,
            header.Find("goldstein"),
            header.Find("mentions"),
            header.Find("event"),
            header.Find("url"),
            header.Find("sentence"));
    }
}
