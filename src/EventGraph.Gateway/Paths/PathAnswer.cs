using System.Collections.Immutable;

namespace EventGraph.Gateway.Paths;

/// <summary>A path of influence.</summary>
/// <param name="Strength">P: the product of its hops' strengths, over 0 to 1.</param>
/// <param name="Cost">−ln P, what the search makes least.</param>
/// <param name="Hops">The relationships that it goes over, from end to end.</param>
internal sealed record PathAnswer(double Strength, double Cost, ImmutableArray<HopAnswer> Hops);
