using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>Says which frames are events though the sentence leaves an end of them open.</summary>
internal sealed class Completeness(WordClasses classes)
{
    private readonly FrozenSet<string> _accusing = classes["@allege"];

    private const double SureSufferer = 0.75;
    private const double SureDoer = 0.65;

    // Whoever takes to the street is told by his kind, without a country.
    private const double SureProtester = 0.5;

    // What is told of one actor alone even where it is only thought of: whoever is meant is clear to the reader, if not to the sentence.
    private static readonly ImmutableArray<EventType> Pointed = [EventType.Accuse, EventType.Protest, EventType.Threaten, EventType.Request, EventType.Reject];

    // What is told of its victim alone: "two envoys of France were abducted".
    private static readonly ImmutableArray<EventType> Suffered = [EventType.Assault, EventType.Coerce];

    // What a state may do at home or in view of all, so that a sentence may name nobody it is done to.
    private static readonly ImmutableArray<EventType> Unaimed = [.. Pointed, EventType.Coerce, EventType.Sanction, EventType.Mobilize, EventType.Retreat];

    /// <summary>
    /// A noun needs both its ends, if no verb governs it ("called for a truce"). A verb tells some acts of one actor alone, and a passive
    /// verb what one suffered.
    /// </summary>
    public bool IsTold(Frame frame, SentenceTree tree)
    {
        if (Allegation.Covers(tree, frame.Trigger, _accusing) || IsPurpose(frame, tree))
        {
            return false;
        }

        if (frame.Sources.IsEmpty)
        {
            return frame.Status == EventStatus.Actual && frame.IsVerbal && Suffered.Contains(frame.Reading.Type) && frame.Operators.IsEmpty
                && !frame.Targets.IsEmpty && frame.Targets.All(t => t.Quality >= SureSufferer) && tree.Children(frame.Trigger).Any(c => tree.FullRelation(c) is "aux:pass" or "nsubj:pass" || (tree.FullRelation(c) == "nsubj" && Deeds.Default.TypesOf(tree.Lemma(c), frame.Reading.Type).Contains(EventType.Assault)));
        }

        return !frame.Targets.IsEmpty
            || (frame.Reciprocal && IsBetween(frame))
            || ((frame.IsVerbal || tree.IsVerb(frame.Anchor)) && frame.Sources.All(s => s.Quality >= (frame.Reading.Type == EventType.Protest ? SureProtester : SureDoer)) && Unaimed.Contains(frame.Reading.Type)
                && (frame.Status != EventStatus.Hypothetical || Pointed.Contains(frame.Reading.Type)));
    }

    // "sent troops to fight the rebels": what an act is meant for, and no word above it promises, threatens or tries.
    private static bool IsPurpose(Frame frame, SentenceTree tree) => frame.Status == EventStatus.Hypothetical && tree.IsVerb(frame.Anchor)
        && tree.Children(frame.Anchor).Any(c => c < frame.Anchor && tree.Relation(c) == "mark" && tree.Lower(c) == "to");

    // "their trade" is what each has, not what they have with each other.
    private static bool IsBetween(Frame frame) => frame.Sources.Sum(s => s.Mention.Actors.Length) > 1
        && !(frame.Reading.Type == EventType.Cooperate && frame.Sources is [{ Mention.Kind: MentionKind.Pronoun }]);
}
