using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Mentions;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// Says whom somebody means who demands, accuses, threatens or refuses in a quotation and names nobody ("We want respect"): whom the
/// speaker turns to in the nearest sentence around it, those that follow before those that went before.
/// </summary>
internal static class AddresseeFinder
{
    private const int Reach = 3;
    private const double Inferred = 0.75;

    private static readonly ImmutableArray<EventType> Addressed = [EventType.Request, EventType.Accuse, EventType.Threaten, EventType.Reject];

    public static IEnumerable<(Frame Frame, SentenceContext Sentence)> Complete(IReadOnlyList<(Frame Frame, SentenceContext Sentence)> told)
    {
        foreach ((Frame frame, SentenceContext sentence) in told)
        {
            yield return frame.Targets.IsEmpty && Addressed.Contains(frame.Reading.Type) && sentence.IsQuoted(frame.Trigger) && frame.Sources is [{ Mention: { Kind: MentionKind.Pronoun, Actors: [var speaker] } }]
                && Addressee(told, sentence.Tree.Sentence.Index, speaker) is { } addressee
                    ? (frame with { Targets = [Implied(frame, addressee)] }, sentence)
                    : (frame, sentence);
        }
    }

    private static Role? Addressee(IReadOnlyList<(Frame Frame, SentenceContext Sentence)> told, int index, ActorId speaker) => told
        .Where(t => Math.Abs(t.Sentence.Tree.Sentence.Index - index) <= Reach && !t.Frame.Targets.IsEmpty && t.Frame.Sources.Any(s => s.Mention.Actors.Contains(speaker)))
        .OrderBy(t => t.Sentence.Tree.Sentence.Index >= index ? t.Sentence.Tree.Sentence.Index - index : Reach + index - t.Sentence.Tree.Sentence.Index)
        .Select(t => t.Frame.Targets[0])
        .FirstOrDefault();

    private static Role Implied(Frame frame, Role addressee)
    {
        Mention implied = new(frame.Trigger, frame.Trigger, frame.Trigger, MentionKind.Description, addressee.Mention.Actors, "whom the speaker turns to") { IsImplicit = true, Confidence = Inferred };
        return new Role(implied, Inferred * addressee.Quality, "addressee");
    }
}
