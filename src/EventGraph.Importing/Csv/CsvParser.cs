using EventGraph.Events;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Cameo;
using EventGraph.Importing.Names;
using EventGraph.Importing.Tables;
using EventGraph.Importing.Text;
using EventGraph.Plover;

namespace EventGraph.Importing.Csv;

/// <summary>Reads rows of a table into events. A row has no id of its own, so all its values are: the same row twice is one event.</summary>
internal sealed class CsvParser(Header header, TableCutter cutter, CsvColumns columns, NameResolver names, CameoTable cameo) : TableParser(header, cutter)
{
    private const string DataSet = "csv";

    protected override void Parse(TableRow row)
    {
        if (!TryDate(row, out DateOnly date) || !TryCode(row, out CodedEvent coded) || !TryMentions(row, out int mentions)
            || !columns.Actors.TryRead(row, names, out ImportedActor? source, out ImportedActor? target))
        {
            return;
        }

        string sentence = row.Text(columns.Sentence);
        row.Batch.Add(new Event
        {
            Id = EventIdentity.OfRow(DataSet, date, row.Texts()),
            Date = date,
            Source = source?.On(date),
            Target = target?.On(date),
            Type = coded.Type,
            Mode = coded.Mode,
            Contexts = coded.Contexts,
            Intensity = coded.Intensity,
            Mentions = mentions,
            Sentence = sentence.Length > 0 ? new SentenceSpan(0, 0, sentence.Length, sentence) : null,
            Origin = DataSet,
            Code = coded.Code,
            Url = row[columns.Url].IsEmpty ? null : row.Batch.Repeated(row[columns.Url]),
        });
    }

    private bool TryDate(TableRow row, out DateOnly date) =>
        Utf8Value.TryDate(row[columns.Date], out date) || Utf8Value.TryCompactDate(row[columns.Date], out date)
        || row.Reject(RejectReasons.BadDate, columns.Date, "which is no day as YYYY-MM-DD");

    private bool TryCode(TableRow row, out CodedEvent coded)
    {
        if (row[columns.Type].IsEmpty)
        {
            return columns.Code.TryRead(row, cameo, out coded);
        }

        bool isType = Ontology.TryParse(row.Text(columns.Type), out EventType type);
        coded = isType ? new CodedEvent(type, null, [], Ontology.Of(type).Intensity, null) : default;
        return isType ? CameoColumns.TryScore(row, columns.Code.Score, ref coded) : row.Reject(RejectReasons.UnknownCode, columns.Type, $"which is none of {Ontology.TypeNames}");
    }

    private bool TryMentions(TableRow row, out int mentions)
    {
        mentions = 1;
        return row[columns.Mentions].IsEmpty || (Utf8Value.TryCount(row[columns.Mentions], out mentions) && mentions >= 1)
            || row.Reject(RejectReasons.BadNumber, columns.Mentions, "which is no whole number from 1");
    }
}
