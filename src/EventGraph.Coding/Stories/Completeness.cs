using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>Says which frames are events though the sentence leaves an end of them open.</summary>
internal static class Completeness
{
    private const double SureEnough = 0.75;

    // What is told of one actor alone even where it is only thought of: whoever is meant is clear to the reader, if not to the sentence.
    private static readonly ImmutableArray<EventType> Pointed = [EventType.Accuse, EventType.Protest, EventType.Threaten, EventType.Request, EventType.Reject];

    // What is told of its victim alone: "two envoys of France were abducted".
    private static readonly ImmutableArray<EventType> Suffered = [EventType.Assault, EventType.Coerce];

    // What takes two: of one alone it says next to nothing.
    private static readonly ImmutableArray<EventType> Mutual = [EventType.Consult, EventType.Cooperate];

    /// <summary>A noun needs both its ends. A verb tells an act of one actor alone, and a passive verb what one suffered.</summary>
    public static bool IsTold(Frame frame, SentenceTree tree)
    {
        if (frame.Sources.IsEmpty)
        {
            return frame.Status == EventStatus.Actual && frame.IsVerbal && Suffered.Contains(frame.Reading.Type) && frame.Operators.IsEmpty
                && !frame.Targets.IsEmpty && frame.Targets.All(t => t.Quality >= SureEnough) && tree.IsPassive(frame.Trigger);
        }

        return !frame.Targets.IsEmpty
            || (frame.Reciprocal && frame.Sources.Sum(s => s.Mention.Actors.Length) > 1)
            || (frame.IsVerbal && frame.Sources.All(s => s.Quality >= SureEnough) && !Mutual.Contains(frame.Reading.Type)
                && (frame.Status != EventStatus.Hypothetical || Pointed.Contains(frame.Reading.Type)));
    }
}
