using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>A type as a row names it: <c>COERCE</c>, <c>COERCE/restrict</c>, <c>INFLUENCE/gain</c>.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode that fits best; null where the analyst asks for none.</param>
/// <param name="Change">What an INFLUENCE claim says.</param>
internal sealed record GoldType(EventType Type, string? Mode, InfluenceChange? Change)
{
    public static GoldType Parse(string text)
    {
        string[] parts = text.Split('/', 2);
        if (!Ontology.TryParse(parts[0], out EventType type))
        {
            throw new FormatException($"'{parts[0]}' is no event type; the types are {Ontology.TypeNames}");
        }

        if (type == EventType.Influence)
        {
            return parts.Length == 2 && Enum.TryParse(parts[1], ignoreCase: true, out InfluenceChange change) && Enum.IsDefined(change)
                ? new GoldType(type, null, change)
                : throw new FormatException($"'{text}' does not say whether influence is gain, hold or loss");
        }

        return parts.Length == 1 || Ontology.Of(type).Modes.ContainsKey(parts[1])
            ? new GoldType(type, parts.ElementAtOrDefault(1), null)
            : throw new FormatException($"{parts[0]} has no mode '{parts[1]}'; it has: {string.Join(", ", Ontology.Of(type).Modes.Keys)}");
    }
}
