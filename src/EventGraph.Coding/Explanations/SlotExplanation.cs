using System.Collections.Immutable;

namespace EventGraph.Coding.Explanations;

/// <summary>A place in which an actor was looked for.</summary>
/// <param name="Role">What for: source, target or rival.</param>
/// <param name="Slot">The place, as the lexicon calls it: <c>subj</c>, <c>obj</c>, <c>against</c>.</param>
/// <param name="Found">Who stood there, each with the way to him; empty where nobody did, and the next place was looked at.</param>
public sealed record SlotExplanation(string Role, string Slot, ImmutableArray<string> Found);
