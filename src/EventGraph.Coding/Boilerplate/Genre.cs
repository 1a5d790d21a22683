using System.Collections.Frozen;

namespace EventGraph.Coding.Boilerplate;

/// <summary>A genre by its words.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Weights">What each of its words weighs, in any letter case.</param>
internal sealed record Genre(string Name, FrozenDictionary<string, int> Weights);
