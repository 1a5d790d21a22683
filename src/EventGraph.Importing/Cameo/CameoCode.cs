using System.Collections.Immutable;
using EventGraph.Plover;

namespace EventGraph.Importing.Cameo;

/// <summary>An event code of CAMEO as PLOVER reads it.</summary>
/// <param name="Code">The code: <c>0841</c>.</param>
/// <param name="Name">CAMEO's name of it.</param>
/// <param name="Goldstein">CAMEO's score on Goldstein's scale.</param>
/// <param name="Type">PLOVER's type; null for a code that PLOVER drops.</param>
/// <param name="Mode">The mode, or null.</param>
/// <param name="Contexts">The contexts.</param>
internal sealed record CameoCode(string Code, string Name, double Goldstein, EventType? Type, string? Mode, ImmutableArray<string> Contexts)
{
    /// <summary>Why a row of a dropped code is rejected; made once, for there are many such rows.</summary>
    public string DroppedMessage { get; } = $"The event code is '{Code}' ({Name}), which PLOVER has no type for.";
}
