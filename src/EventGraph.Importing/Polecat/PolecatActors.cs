using System.Text;
using EventGraph.Actors;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Gdelt;
using EventGraph.Importing.Names;
using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Polecat;

/// <summary>Reads POLECAT's lists of actors. Safe for many threads.</summary>
internal sealed class PolecatActors(Gazetteer gazetteer, NameResolver names)
{
    private const string None = "None";

    private readonly Groups _groups = new(gazetteer);

    /// <summary>The actors of a row's lists in their order; empty where it names nobody.</summary>
    public List<ImportedActor> Read(TableRow row, PolecatActorColumns columns)
    {
        string[] named = Items(row, columns.Name);
        string[] raw = Items(row, columns.RawName);
        string[] countries = Items(row, columns.Country);
        string[] sectors = Items(row, columns.Sector);
        List<ImportedActor> actors = [];
        for (int i = 0; i < Math.Max(named.Length, raw.Length); i++)
        {
            if (Read(At(named, i), At(raw, i), Of(countries, i), Of(sectors, i)) is { } actor)
            {
                actors.Add(actor);
            }
        }

        return actors;
    }

    // A name of its own; else a sort of people of a country; else the country; else a sort of people by the text's words.
    private ImportedActor? Read(string name, string raw, string country, string sector)
    {
        if (name.Length > 0 && names.TryResolve(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(country), out ImportedActor? actor))
        {
            return actor;
        }

        string? code = country.Length > 0 ? names.CountryOf(Encoding.UTF8.GetBytes(country)) : null;
        string? group = GdeltCodes.Default.Sectors.GetValueOrDefault(sector)?.Group ?? gazetteer.GroupNouns.Find(raw)?.Name;
        return group is not null ? _groups.Of(code, group)
            : code is not null ? new ActorReference(gazetteer, ActorId.Country(code), code, null)
            : null;
    }

    private static string[] Items(TableRow row, int? column) =>
        row.Text(column).Split(';', StringSplitOptions.TrimEntries).Select(item => item == None ? "" : item).ToArray();

    private static string At(string[] items, int index) => index < items.Length ? items[index] : "";

    // A list of one holds for all.
    private static string Of(string[] items, int index) => At(items, items.Length == 1 ? 0 : index);
}
