using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Lexicon;

/// <summary>What a word means as an event.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Change">For an INFLUENCE claim, what it says; null where the context says it.</param>
internal sealed record Reading(EventType Type, string? Mode = null, InfluenceChange? Change = null)
{
    /// <summary>The word that leaves an INFLUENCE claim's change to its context.</summary>
    private const string ByContext = "change";

    /// <summary>Reads <c>COERCE restrict</c>, <c>INFLUENCE gain</c>; null when it is neither a type nor a claim.</summary>
    public static Reading Parse(string text, LexiconRow row)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || !Ontology.TryParse(words[0], out EventType type))
        {
            throw row.Mistake($"'{text}' is no reading; it is a type, and a mode if you like. The types are {Ontology.TypeNames}");
        }

        if (words.Length == 1)
        {
            return new Reading(type);
        }

        if (type == EventType.Influence)
        {
            return words[1] == ByContext
                ? new Reading(type)
                : Enum.TryParse(words[1], ignoreCase: true, out InfluenceChange change)
                    ? new Reading(type, null, change)
                    : throw row.Mistake($"influence is gain, hold, loss or change, not '{words[1]}'");
        }

        return Ontology.Of(type).Modes.ContainsKey(words[1])
            ? new Reading(type, words[1])
            : throw row.Mistake($"{words[0]} has no mode '{words[1]}'");
    }

    /// <summary>As a lexicon file has it: <c>COERCE restrict</c>.</summary>
    public override string ToString() => string.Join(' ', new[] { Ontology.Of(Type).Name, Mode ?? Change?.ToString().ToLowerInvariant() }.Where(w => w is not null));
}
