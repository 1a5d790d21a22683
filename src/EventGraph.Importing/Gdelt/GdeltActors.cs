using System.Collections.Frozen;
using System.Text;
using EventGraph.Actors;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Gdelt;

/// <summary>Reads GDELT's actor columns, and remembers what they mean. Safe for many threads.</summary>
internal sealed class GdeltActors(Gazetteer gazetteer, GdeltCodes codes)
{
    // Rows have some thousand actors, most of them rare.
    private const int Remembered = 32 * 1024;

    private const byte Tab = (byte)'\t';
    private const string Civilians = "civilians";

    private readonly Groups _groups = new(gazetteer);
    private readonly Utf8Cache<GdeltActor> _known = new(Remembered);

    /// <summary>
    /// The actor of a code and of eight columns on end: country, known group, people, two religions and three sectors, by tab. What is the most particular wins:
    /// a known group is itself, a sector or an identity is a group of the country, the country alone is the country.
    /// </summary>
    public GdeltActor Read(ReadOnlySpan<byte> code, ReadOnlySpan<byte> columns)
    {
        if (columns.ContainsAnyExcept(Tab))
        {
            return _known.Find(columns) ?? _known.Add(columns, Make(Encoding.UTF8.GetString(columns).Split((char)Tab)));
        }

        // Some sectors (REL, PTY) stand in the code and in no column.
        return code.IsEmpty ? GdeltActor.None : _known.Find(code) ?? _known.Add(code, Make(["", "", "", "", "", Encoding.UTF8.GetString(code), "", ""]));
    }

    private GdeltActor Make(string[] columns)
    {
        (string country, string known, string people) = (columns[0], columns[1], columns[2]);
        ActorId? land = null;
        if (country.Length > 0 && (land = CountryOf(country)) is null)
        {
            return GdeltActor.Unknown($"the country code '{country}' is neither ISO 3166-1 nor one of CAMEO's");
        }

        if (codes.Groups.TryGetValue(known, out NamedActor? organisation))
        {
            return Of(organisation.Id, organisation.Name);
        }

        GroupCode? identity = codes.Peoples.GetValueOrDefault(people) ?? First(codes.Religions, columns.AsSpan(3, 2));
        GroupCode? sector = First(codes.Sectors, columns.AsSpan(5));
        GroupCode? group = sector is null || (sector.Group == Civilians && identity is not null) ? identity ?? sector : sector;
        string name = codes.Countries.TryGetValue(country, out NamedActor? region) ? region.Name : country;
        return group is not null ? OfGroup(land, name, group)
            : land is { } alone ? Of(alone, name)
            : GdeltActor.Unknown($"none of its codes '{string.Join(' ', columns.Where(c => c.Length > 0))}' is known");
    }

    private static GroupCode? First(FrozenDictionary<string, GroupCode> table, ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            if (table.TryGetValue(column, out GroupCode? code))
            {
                return code;
            }
        }

        return null;
    }

    private ActorId? CountryOf(string code)
    {
        if (codes.Countries.TryGetValue(code, out NamedActor? other))
        {
            return other.Id;
        }

        return ActorId.TryParse("country:" + code, out ActorId id) && gazetteer.Find(id) is not null ? id : null;
    }

    // What governments and armies of a region do, the region does; its rebels are of no country.
    private GdeltActor OfGroup(ActorId? land, string name, GroupCode group) =>
        land is { Kind: not ActorKind.Country } region && _groups.ActsForGovernment(group.Group)
            ? Of(region, name)
            : new GdeltActor(_groups.Of(land?.CountryCode, group.Group, group.Label), null);

    private GdeltActor Of(ActorId id, string name) => new(new ActorReference(gazetteer, id, name, null), null);
}
