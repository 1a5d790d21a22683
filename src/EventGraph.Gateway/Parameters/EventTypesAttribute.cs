using System.Collections.Immutable;
using EventGraph.Plover;

namespace EventGraph.Gateway.Parameters;

/// <summary>Event types by name, separated by commas.</summary>
internal sealed class EventTypesAttribute : TextRuleAttribute
{
    public override string Allowed => $"event types separated by commas; the types are {Ontology.TypeNames}";

    public override int MaxLength => 400;

    public override bool Accepts(string value) => Names(value).All(name => Ontology.TryParse(name, out _));

    /// <summary>The types that a parameter with this rule names; empty where there is none.</summary>
    public static ImmutableArray<EventType> Parse(string? value) => value is null
        ? []
        : [.. Names(value).Select(name => Ontology.TryParse(name, out EventType type) ? type : throw new FormatException($"'{name}' is not an event type.")).Distinct()];

    private static string[] Names(string value) => value.Split(',', StringSplitOptions.TrimEntries);
}
