using System.Collections.Immutable;

namespace EventGraph.Coding.Frames;

/// <summary>The frames of a sentence, and what they were chosen from.</summary>
/// <param name="Frames">The frames, in the order of their triggers.</param>
/// <param name="Candidates">The words whose entries hold, but for those in <paramref name="Objects"/>.</param>
/// <param name="Objects">Words that met a condition of another word's entry: part of what that one tells.</param>
/// <param name="Governing">Words that govern another event, and are none of their own.</param>
/// <param name="Matcher">What said which entries hold.</param>
/// <param name="Slots">What found the actors.</param>
internal sealed record FrameReading(
    ImmutableArray<Frame> Frames, Candidate[] Candidates, HashSet<int> Objects, HashSet<int> Governing, EntryMatcher Matcher, SlotFinder Slots);
