using System.Text;
using EventGraph.Events;
using EventGraph.Importing.Cameo;
using EventGraph.Importing.Rows;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Gdelt;

/// <summary>Reads GDELT's rows into events. Goldstein's score of the row is the intensity, as it is in CAMEO.</summary>
internal sealed class GdeltParser(GdeltLayout layout, GdeltActors actors, GdeltPlaces places, CameoTable cameo) : RowParser
{
    private const double MostIntense = 10;

    public override void Parse(ReadOnlySpan<byte> row, BatchBuilder batch)
    {
        Span<int> ends = stackalloc int[layout.Columns];
        if (TryRead(row, ends, batch, out GdeltRow read))
        {
            batch.Add(Make(read, batch));
        }
    }

    /// <summary>Reads a row as far as can be without making an event of it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="ends">Room for as many columns as a row may have.</param>
    /// <param name="batch">Where the row goes when it is rejected.</param>
    /// <param name="read">What it says.</param>
    internal bool TryRead(ReadOnlySpan<byte> row, Span<int> ends, BatchBuilder batch, out GdeltRow read)
    {
        read = default;
        int count = FieldCutter.Cut(row, (byte)'\t', ends);
        return count == layout.Columns || count == layout.FewestColumns
            ? TryRead(new Fields(row, ends[..count]), row, batch, out read)
            : Reject(RejectReasons.WrongColumns, $"The row has {count} columns by tab; {layout.DataSet} rows have {layout.ColumnsInWords}.", row, batch);
    }

    private bool TryRead(Fields fields, ReadOnlySpan<byte> row, BatchBuilder batch, out GdeltRow read)
    {
        read = default;
        ReadOnlySpan<byte> id = fields[GdeltLayout.Id];
        if (id.IsEmpty || id.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return IsHeader(id)
                ? Reject(RejectReasons.Header, "The row is a header; GDELT's files have none.", row, batch)
                : Reject(RejectReasons.BadNumber, $"Column 1 (GLOBALEVENTID) is '{Utf8Value.Show(id)}', which is no number.", row, batch);
        }

        if (!Utf8Value.TryCompactDate(fields[GdeltLayout.Date], out DateOnly date))
        {
            return Reject(RejectReasons.BadDate, $"Column 2 (SQLDATE) is '{Utf8Value.Show(fields[GdeltLayout.Date])}', which is no day as YYYYMMDD.", row, batch);
        }

        if (cameo.Find(fields[GdeltLayout.EventCode]) is not { } code)
        {
            return Reject(RejectReasons.UnknownCode, $"Column 27 (EventCode) is '{Utf8Value.Show(fields[GdeltLayout.EventCode])}', which is no code of CAMEO.", row, batch);
        }

        if (code.Type is null)
        {
            return Reject(RejectReasons.DroppedCode, code.DroppedMessage, row, batch);
        }

        GdeltActor actor1 = actors.Read(fields[GdeltLayout.Actor1Code], fields.Between(GdeltLayout.FirstOfActor1, GdeltLayout.LastOfActor1));
        GdeltActor actor2 = actors.Read(fields[GdeltLayout.Actor2Code], fields.Between(GdeltLayout.FirstOfActor2, GdeltLayout.LastOfActor2));
        if ((actor1.Fault ?? actor2.Fault) is { } fault)
        {
            return Reject(RejectReasons.UnknownCode, $"Of {(actor1.Fault is null ? "Actor2 (columns 16 to 25)" : "Actor1 (columns 6 to 15)")}, {fault}.", row, batch);
        }

        if (actor1.Actor is null && actor2.Actor is null)
        {
            return Reject(RejectReasons.NoActor, "Neither Actor1 (columns 6 to 15) nor Actor2 (columns 16 to 25) has a code.", row, batch);
        }

        ReadOnlySpan<byte> score = fields[GdeltLayout.Goldstein];
        double intensity = code.Goldstein;
        if (!score.IsEmpty && (!Utf8Value.TryNumber(score, out intensity) || Math.Abs(intensity) > MostIntense))
        {
            return Reject(RejectReasons.BadNumber, $"Column 31 (GoldsteinScale) is '{Utf8Value.Show(score)}', which is no number of -10 to 10.", row, batch);
        }

        if (!Utf8Value.TryCount(fields[GdeltLayout.Mentions], out int mentions) || mentions < 1)
        {
            return Reject(RejectReasons.BadNumber, $"Column 32 (NumMentions) is '{Utf8Value.Show(fields[GdeltLayout.Mentions])}', which is no whole number from 1.", row, batch);
        }

        ReadOnlySpan<byte> toneText = fields[GdeltLayout.Tone];
        double tone = 0;
        if (!toneText.IsEmpty && !Utf8Value.TryNumber(toneText, out tone))
        {
            return Reject(RejectReasons.BadNumber, $"Column 35 (AvgTone) is '{Utf8Value.Show(toneText)}', which is no number.", row, batch);
        }

        if (!places.TryRead(fields, out Place? place))
        {
            return Reject(RejectReasons.BadNumber, $"Columns {layout.Latitude + 1} and {layout.Latitude + 2} (ActionGeo_Lat, ActionGeo_Long) are '{Utf8Value.Show(fields[layout.Latitude])}' and '{Utf8Value.Show(fields[layout.Latitude + 1])}', which are no degrees.", row, batch);
        }

        read = new GdeltRow(id, date, code, actor1.Actor, actor2.Actor, intensity, mentions, toneText.IsEmpty ? null : tone, place, fields.Count == layout.Columns ? fields[layout.Url] : default);
        return true;
    }

    private Event Make(in GdeltRow row, BatchBuilder batch)
    {
        string id = Encoding.ASCII.GetString(row.Id);
        return new Event
        {
            Id = EventIdentity.OfRow(layout.DataSet, row.Date, id),
            Date = row.Date,
            Source = row.Source?.On(row.Date),
            Target = row.Target?.On(row.Date),
            Type = row.Code.Type!.Value,
            Mode = row.Code.Mode,
            Contexts = row.Code.Contexts,
            Intensity = row.Intensity,
            Mentions = row.Mentions,
            Tone = row.Tone,
            Place = row.Place,
            Origin = $"{layout.DataSet}:{id}",
            Code = row.Code.Code,
            Url = row.Url.IsEmpty ? null : batch.Repeated(row.Url),
        };
    }

    private static bool IsHeader(ReadOnlySpan<byte> id) => Ascii.EqualsIgnoreCase(id, GdeltLayout.FirstColumn);

    private static bool Reject(string reason, string message, ReadOnlySpan<byte> row, BatchBuilder batch)
    {
        batch.Reject(reason, message, row);
        return false;
    }
}
