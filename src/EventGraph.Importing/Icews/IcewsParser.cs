using EventGraph.Events;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Cameo;
using EventGraph.Importing.Names;
using EventGraph.Importing.Tables;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Icews;

/// <summary>Reads ICEWS' rows into events. Its intensity is CAMEO's score on Goldstein's scale.</summary>
internal sealed class IcewsParser(Header header, TableCutter cutter, IcewsColumns columns, NameResolver names, CameoTable cameo) : TableParser(header, cutter)
{
    private const string DataSet = "icews";

    protected override void Parse(TableRow row)
    {
        if (row.IsMissing(columns.Id))
        {
            row.Reject(RejectReasons.MissingValue, columns.Id, "and an event needs its id");
        }
        else if (!Utf8Value.TryDate(row[columns.Date], out DateOnly date))
        {
            row.Reject(RejectReasons.BadDate, columns.Date, "which is no day as YYYY-MM-DD");
        }
        else if (columns.Code.TryRead(row, cameo, out CodedEvent coded)
            && columns.Actors.TryRead(row, names, out ImportedActor? source, out ImportedActor? target)
            && columns.Place.TryRead(row, names, out Place? place))
        {
            // ICEWS gives an id again in another year, and the date tells the two apart.
            string id = row.Text(columns.Id);
            row.Batch.Add(new Event
            {
                Id = EventIdentity.OfRow(DataSet, date, id),
                Date = date,
                Source = source?.On(date),
                Target = target?.On(date),
                Type = coded.Type,
                Mode = coded.Mode,
                Contexts = coded.Contexts,
                Intensity = coded.Intensity,
                Origin = $"{DataSet}:{id}",
                Code = coded.Code,
                Publisher = row.IsMissing(columns.Publisher) ? null : row.Batch.Repeated(row[columns.Publisher]),
                Place = place,
            });
        }
    }
}
