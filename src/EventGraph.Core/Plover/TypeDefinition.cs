using System.Collections.Immutable;

namespace EventGraph.Plover;

/// <summary>One event type as the ontology defines it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Name">Its name on the wire: <c>ACCUSE</c>.</param>
/// <param name="Quad">Its quad class; null for claims.</param>
/// <param name="Intensity">PLOVER's score, −10 (most conflict) to 10 (most cooperation); 5 for claims.</param>
/// <param name="Label">A verb phrase that reads between source and target: <c>accuses</c>.</param>
/// <param name="Modes">The modes that refine it, by name, each with a label of its own.</param>
public sealed record TypeDefinition(
    EventType Type, string Name, QuadClass? Quad, double Intensity, string Label, ImmutableSortedDictionary<string, string> Modes)
{
    /// <summary>Whether it is a claim about influence and not one of PLOVER's types.</summary>
    public bool IsClaim => Quad is null;
}
