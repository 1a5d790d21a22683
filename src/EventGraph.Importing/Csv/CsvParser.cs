using System.Collections.Immutable;
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
        if (!TryDate(row, out DateOnly date) || !TryCode(row, out Reading reading) || !TryNumbers(row, reading.Intensity, out double intensity, out int mentions)
            || !TryActors(row, out ImportedActor? source, out ImportedActor? target))
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
            Type = reading.Type,
            Mode = reading.Mode,
            Contexts = reading.Contexts,
            Intensity = intensity,
            Mentions = mentions,
            Sentence = sentence.Length > 0 ? new SentenceSpan(0, 0, sentence.Length, sentence) : null,
            Origin = DataSet,
            Code = reading.Code,
            Url = row[columns.Url].IsEmpty ? null : row.Batch.Repeated(row[columns.Url]),
        });
    }

    private bool TryDate(TableRow row, out DateOnly date) =>
        Utf8Value.TryDate(row[columns.Date], out date) || Utf8Value.TryCompactDate(row[columns.Date], out date)
        || row.Reject(RejectReasons.BadDate, columns.Date, "which is no day as YYYY-MM-DD");

    private bool TryCode(TableRow row, out Reading reading)
    {
        reading = default;
        if (!row[columns.Type].IsEmpty)
        {
            if (!Ontology.TryParse(row.Text(columns.Type), out EventType type))
            {
                return row.Reject(RejectReasons.UnknownCode, columns.Type, $"which is none of {Ontology.TypeNames}");
            }

            reading = new Reading(type, null, [], Ontology.Of(type).Intensity, null);
            return true;
        }

        // Some rows of ICEWS lost their code and kept its name.
        ReadOnlySpan<byte> digits = row[columns.Cameo];
        CameoCode? code = digits.IsEmpty ? cameo.Named(row.Text(columns.Event)) : cameo.Find(digits);
        if (code is null)
        {
            return digits.IsEmpty
                ? row.Reject(RejectReasons.MissingValue, "The row has neither a type nor a code of CAMEO, nor CAMEO's name for one in a column 'event'.")
                : row.Reject(RejectReasons.UnknownCode, columns.Cameo, "which is no code of CAMEO");
        }

        if (code.Type is not { } mapped)
        {
            return row.Reject(RejectReasons.DroppedCode, code.DroppedMessage);
        }

        reading = new Reading(mapped, code.Mode, code.Contexts, code.Goldstein, code.Code);
        return true;
    }

    private bool TryNumbers(TableRow row, double usual, out double intensity, out int mentions)
    {
        (intensity, mentions) = (usual, 1);
        if (!row[columns.Goldstein].IsEmpty && !(Utf8Value.TryNumber(row[columns.Goldstein], out intensity) && intensity is >= -10 and <= 10))
        {
            return row.Reject(RejectReasons.BadNumber, columns.Goldstein, "which is no number of -10 to 10");
        }

        return row[columns.Mentions].IsEmpty || (Utf8Value.TryCount(row[columns.Mentions], out mentions) && mentions >= 1)
            || row.Reject(RejectReasons.BadNumber, columns.Mentions, "which is no whole number from 1");
    }

    private bool TryActors(TableRow row, out ImportedActor? source, out ImportedActor? target)
    {
        target = null;
        if (!names.TryResolve(row[columns.Source], default, out source))
        {
            return row.Reject(RejectReasons.BadActor, columns.Source, "of which no id can be made");
        }

        if (!names.TryResolve(row[columns.Target], default, out target))
        {
            return row.Reject(RejectReasons.BadActor, columns.Target, "of which no id can be made");
        }

        return source is not null || target is not null || row.Reject(RejectReasons.NoActor, "The row names neither a source nor a target.");
    }

    private readonly record struct Reading(EventType Type, string? Mode, ImmutableArray<string> Contexts, double Intensity, string? Code);
}
