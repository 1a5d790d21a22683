using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Csv;

/// <summary>Where a table of events has what.</summary>
internal sealed record CsvColumns(int Date, int? Type, CameoColumns Code, ActorColumns Actors, int? Mentions, int? Url, int? Sentence)
{
    private const string Format = "csv";

    /// <exception cref="UnreadableBodyException">A column lacks that every row needs.</exception>
    public static CsvColumns Of(Header header, string? file)
    {
        int? type = header.Find("type");
        return new CsvColumns(
            header.Need(file, Format, "date"),
            type,
            new CameoColumns(type is null ? header.Need(file, Format, "type", "cameo") : header.Find("cameo"), header.Find("event"), header.Find("goldstein")),
            new ActorColumns(header.Need(file, Format, "source"), null, header.Need(file, Format, "target"), null),
            header.Find("mentions"),
            header.Find("url"),
            header.Find("sentence"));
    }
}
