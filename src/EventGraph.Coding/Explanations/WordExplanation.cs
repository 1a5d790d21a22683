using System.Collections.Immutable;

namespace EventGraph.Coding.Explanations;

/// <summary>A word that the lexicon knows, and what became of it.</summary>
/// <param name="Token">The word.</param>
/// <param name="Entries">Its entries in the order in which they were tried, to the one that holds and beyond.</param>
/// <param name="Operators">The words that govern it, innermost first, each with its entry and its effect.</param>
/// <param name="Slots">Where its actors were looked for, and who stood there.</param>
/// <param name="Outcome">What came of it: an event, or why none.</param>
public sealed record WordExplanation(
    int Token, ImmutableArray<EntryExplanation> Entries, ImmutableArray<string> Operators, ImmutableArray<SlotExplanation> Slots, string Outcome);
