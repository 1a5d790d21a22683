using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Importing.Codes;

namespace EventGraph.Importing.Gdelt;

/// <summary>The codes of GDELT's actor and place columns, from the tables of this folder. Immutable; safe to share between threads.</summary>
internal sealed class GdeltCodes
{
    private const string Folder = "Gdelt";

    private static readonly Lazy<GdeltCodes> Shared = new(() => new GdeltCodes(
        CodeFile.Shipped(Folder, "countries.txt"),
        CodeFile.Shipped(Folder, "groups.txt"),
        CodeFile.Shipped(Folder, "sectors.txt"),
        CodeFile.Shipped(Folder, "religions.txt"),
        CodeFile.Shipped(Folder, "peoples.txt"),
        CodeFile.Shipped(Folder, "places.txt")));

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public GdeltCodes(
        IEnumerable<CodeRow> countries, IEnumerable<CodeRow> groups, IEnumerable<CodeRow> sectors, IEnumerable<CodeRow> religions, IEnumerable<CodeRow> peoples, IEnumerable<CodeRow> places)
    {
        Countries = Table(countries, Named, StringComparer.Ordinal);
        Groups = Table(groups, Named, StringComparer.Ordinal);
        Sectors = Table(sectors, row => new GroupCode(row.Cells[1], null), StringComparer.Ordinal);
        Religions = Table(religions, Identity, StringComparer.Ordinal);
        Peoples = Table(peoples, Identity, StringComparer.OrdinalIgnoreCase);
        Places = Table(places, row => row.Cells[1], StringComparer.Ordinal);
    }

    public static GdeltCodes Default => Shared.Value;

    /// <summary>Codes of countries and regions that are not ISO 3166.</summary>
    public FrozenDictionary<string, NamedActor> Countries { get; }

    /// <summary>Known groups.</summary>
    public FrozenDictionary<string, NamedActor> Groups { get; }

    /// <summary>Sectors.</summary>
    public FrozenDictionary<string, GroupCode> Sectors { get; }

    /// <summary>Religions.</summary>
    public FrozenDictionary<string, GroupCode> Religions { get; }

    /// <summary>Peoples.</summary>
    public FrozenDictionary<string, GroupCode> Peoples { get; }

    /// <summary>Countries of places, as three-letter codes.</summary>
    public FrozenDictionary<string, string> Places { get; }

    private static FrozenDictionary<string, T> Table<T>(IEnumerable<CodeRow> rows, Func<CodeRow, T> read, StringComparer comparer)
    {
        Dictionary<string, T> table = new(comparer);
        foreach (CodeRow row in rows)
        {
            if (row.Cells is not [{ Length: > 0 } code, { Length: > 0 }, ..])
            {
                throw row.Mistake("a row is 'code | what it means'");
            }

            if (!table.TryAdd(code, read(row)))
            {
                throw row.Mistake($"'{code}' has a row already");
            }
        }

        return table.ToFrozenDictionary(comparer);
    }

    private static NamedActor Named(CodeRow row) => ActorId.TryParse(row.Cells[1], out ActorId id)
        ? new NamedActor(id, row.Cells.Length > 2 ? row.Cells[2] : id.Local)
        : throw row.Mistake($"'{row.Cells[1]}' is not an actor id; ids look like {ActorId.Shape}");

    private static GroupCode Identity(CodeRow row) => Slug.From(row.Cells[1]) is { Length: > 0 } slug
        ? new GroupCode(slug, row.Cells[1])
        : throw row.Mistake($"'{row.Cells[1]}' has no letter for an id");
}
