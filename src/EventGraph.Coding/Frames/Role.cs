using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>A mention in a role of an event.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Quality">How sure the link is, 0 to 1: 1 along the parse, less where it is guessed from order.</param>
/// <param name="Path">The slot and the way to it, for explanations.</param>
internal sealed record Role(Mention Mention, double Quality, string Path);
