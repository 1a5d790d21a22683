using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Frames;

/// <summary>A word that may tell an event.</summary>
/// <param name="Word">Its token.</param>
/// <param name="Entry">The entry that holds.</param>
/// <param name="Operators">The words that govern it, innermost first.</param>
internal sealed record Candidate(int Word, LexiconEntry Entry, ImmutableArray<GoverningWord> Operators);
