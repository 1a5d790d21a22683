namespace EventGraph.Coding.Tests.Gold;

/// <summary>A sentence as the analyst sees it, whatever a sentence splitter makes of the text.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 code units.</param>
/// <param name="End">Where it ends, exclusive, without the white space that follows.</param>
internal sealed record GoldSentence(int Number, int Start, int End);
