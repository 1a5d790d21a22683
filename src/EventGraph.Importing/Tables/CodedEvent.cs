using System.Collections.Immutable;
using EventGraph.Plover;

namespace EventGraph.Importing.Tables;

/// <summary>What a row says was done.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Contexts">The contexts.</param>
/// <param name="Intensity">The intensity, −10 to 10.</param>
/// <param name="Code">The code in the data set's own scheme, or null.</param>
internal readonly record struct CodedEvent(EventType Type, string? Mode, ImmutableArray<string> Contexts, double Intensity, string? Code);
