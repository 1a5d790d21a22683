using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace EventGraph.Plover;

/// <summary>PLOVER's types, modes and contexts, and the claims, read from <c>plover.txt</c>. Immutable and shared.</summary>
/// <remarks>Source: the PLOVER manual; Goldstein 1992 for the idea of the scale.</remarks>
public static class Ontology
{
    private static readonly ImmutableArray<TypeDefinition?> ByNumber = Load();

    private static readonly ImmutableDictionary<string, TypeDefinition> ByName =
        ByNumber.OfType<TypeDefinition>().ToImmutableDictionary(d => d.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All types in the order of their numbers.</summary>
    public static ImmutableArray<TypeDefinition> Types { get; } = [.. ByNumber.OfType<TypeDefinition>()];

    /// <summary>The names of all types, for messages and documentation: <c>AGREE, CONSULT, …</c>.</summary>
    public static string TypeNames { get; } = string.Join(", ", Types.Select(t => t.Name));

    /// <summary>PLOVER's contexts: what an event is about.</summary>
    public static ImmutableSortedSet<string> Contexts { get; } = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy", "pro_autocracy",
        "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression", "human_security", "gender", "lgbt",
        "religion_ethnicity", "inequality", "diplomatic", "territory", "peacekeeping", "health", "asylum", "migration", "disasters",
        "natural_resource", "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
        "illegal_drugs", "trafficking");

    /// <summary>The definition of a type.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is no member of <see cref="EventType"/>.</exception>
    public static TypeDefinition Of(EventType type) =>
        (uint)type < (uint)ByNumber.Length && ByNumber[(int)type] is { } definition
            ? definition
            : throw new ArgumentOutOfRangeException(nameof(type), type, "Not an event type.");

    /// <summary>Finds a type by its name, whatever its case: <c>ACCUSE</c>.</summary>
    public static bool TryParse(string? name, out EventType type)
    {
        TypeDefinition? definition = name is null ? null : ByName.GetValueOrDefault(name);
        type = definition?.Type ?? default;
        return definition is not null;
    }

    private static ImmutableArray<TypeDefinition?> Load()
    {
        TypeDefinition?[] byNumber = new TypeDefinition?[Enum.GetValues<EventType>().Max(t => (int)t) + 1];
        TypeDefinition? current = null;
        foreach ((int line, string[] fields, bool indented) in ReadRows())
        {
            if (!indented)
            {
                current = ParseType(line, fields);
                byNumber[(int)current.Type] = current;
            }
            else if (fields.Length == 2 && current is not null)
            {
                current = current with { Modes = current.Modes.Add(fields[0], fields[1]) };
                byNumber[(int)current.Type] = current;
            }
            else
            {
                throw new FormatException($"plover.txt line {line}: a mode is 'mode | label' under a type.");
            }
        }

        return [.. byNumber];
    }

    private static TypeDefinition ParseType(int line, string[] fields) =>
        fields.Length == 4
        && Enum.TryParse(fields[0], ignoreCase: true, out EventType type)
        && double.TryParse(fields[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double intensity)
            ? new TypeDefinition(
                type,
                fields[0],
                fields[1] == "claim" ? null : (QuadClass)byte.Parse(fields[1], CultureInfo.InvariantCulture),
                intensity,
                fields[3],
                ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal))
            : throw new FormatException($"plover.txt line {line}: a type is 'TYPE | quad class or claim | intensity | label'.");

    private static IEnumerable<(int Line, string[] Fields, bool Indented)> ReadRows()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("EventGraph.Plover.plover.txt")
            ?? throw new InvalidOperationException("The resource plover.txt is missing from the assembly.");
        using StreamReader reader = new(stream);
        int number = 0;
        while (reader.ReadLine() is { } row)
        {
            number++;
            if (row.Length > 0 && row[0] != '#')
            {
                yield return (number, row.Split('|', StringSplitOptions.TrimEntries), char.IsWhiteSpace(row[0]));
            }
        }
    }
}
