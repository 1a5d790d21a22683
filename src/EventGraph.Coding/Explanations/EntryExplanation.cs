namespace EventGraph.Coding.Explanations;

/// <summary>An entry of the lexicon that was tried at a word.</summary>
/// <param name="Phrase">The entry, as its file has it.</param>
/// <param name="Reading">What it means: a type, and a mode.</param>
/// <param name="Holds">Whether it is the one that holds.</param>
/// <param name="Reason">Why it does or does not.</param>
public sealed record EntryExplanation(string Phrase, string Reading, bool Holds, string Reason);
