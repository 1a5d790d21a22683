using System.Collections.Immutable;
using System.Globalization;
using EventGraph.Events;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Names;
using EventGraph.Importing.Tables;
using EventGraph.Importing.Text;
using EventGraph.Plover;

namespace EventGraph.Importing.Polecat;

/// <summary>Reads POLECAT's rows. A row with several actors or recipients is an event from each to each.</summary>
internal sealed class PolecatParser(Header header, TableCutter cutter, PolecatColumns columns, PolecatActors actors, NameResolver names) : TableParser(header, cutter)
{
    private const string DataSet = "polecat";
    private const int MostEvents = 1000;

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
        else if (TryCode(row, out CodedEvent coded) && columns.Place.TryRead(row, names, out Place? place))
        {
            Expand(row, date, coded, place);
        }
    }

    private bool TryCode(TableRow row, out CodedEvent coded)
    {
        coded = default;
        string code = row.Text(columns.Type).Trim();
        if (!Ontology.TryParse(code, out EventType type))
        {
            return row.Reject(RejectReasons.UnknownCode, columns.Type, $"which is none of {Ontology.TypeNames}");
        }

        TypeDefinition definition = Ontology.Of(type);
        string mode = row.Text(columns.Mode).Trim().ToLowerInvariant();
        ImmutableArray<string> contexts =
        [
            .. row.Text(columns.Contexts).Split([';', ','], StringSplitOptions.TrimEntries).Select(c => c.ToLowerInvariant()).Where(Ontology.Contexts.Contains).Distinct(),
        ];
        coded = new CodedEvent(type, definition.Modes.ContainsKey(mode) ? mode : null, contexts, definition.Intensity, definition.Name);
        if (!CameoColumns.TryScore(row, columns.Intensity, ref coded))
        {
            return false;
        }

        // Accusations are printed with a plus in one table of the manual.
        coded = type == EventType.Accuse ? coded with { Intensity = -Math.Abs(coded.Intensity) } : coded;
        return true;
    }

    private void Expand(TableRow row, DateOnly date, CodedEvent coded, Place? place)
    {
        List<ImportedActor> sources = actors.Read(row, columns.Actor);
        List<ImportedActor> targets = actors.Read(row, columns.Recipient);
        if (sources.Count + targets.Count == 0)
        {
            row.Reject(RejectReasons.NoActor, "The row names neither an actor nor a recipient.");
            return;
        }

        if ((long)Math.Max(1, sources.Count) * Math.Max(1, targets.Count) > MostEvents)
        {
            row.Reject(RejectReasons.TooManyActors, $"The row has {sources.Count} actors and {targets.Count} recipients, which make more than {MostEvents} events.");
            return;
        }

        string id = row.Text(columns.Id);
        string? publisher = row.IsMissing(columns.Publisher) ? null : row.Batch.Repeated(row[columns.Publisher]);
        foreach (Participant? source in On(sources, date))
        {
            foreach (Participant? target in On(targets, date))
            {
                row.Batch.Add(new Event
                {
                    Id = EventIdentity.OfRow(DataSet, date, id, source?.Actor.Value, target?.Actor.Value),
                    Date = date,
                    Source = source,
                    Target = target,
                    Type = coded.Type,
                    Mode = coded.Mode,
                    Contexts = coded.Contexts,
                    Intensity = coded.Intensity,
                    Origin = string.Create(CultureInfo.InvariantCulture, $"{DataSet}:{id}"),
                    Code = coded.Code,
                    Publisher = publisher,
                    Place = place,
                });
            }
        }
    }

    private static IEnumerable<Participant?> On(List<ImportedActor> list, DateOnly date) =>
        list.Select(actor => actor.On(date)).DistinctBy(p => p.Actor).DefaultIfEmpty();
}
