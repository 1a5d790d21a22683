using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Frames;

/// <summary>An operator over an event.</summary>
/// <param name="Word">Its token.</param>
/// <param name="Entry">Its entry.</param>
internal sealed record GoverningWord(int Word, OperatorEntry Entry);
