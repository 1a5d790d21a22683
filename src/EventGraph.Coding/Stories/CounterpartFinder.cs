using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Mentions;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// Says whom an act is directed at where no slot of its word names anybody: whoever did the act that it answers ("condemned the
/// attack", "rejected the accusations").
/// </summary>
internal static class CounterpartFinder
{
    /// <summary>How many sentences back an act is that "the attack" points to.</summary>
    private const int SentencesBack = 1;

    private const double Answered = 0.8;

    private static readonly ImmutableArray<EventType> Answers =
        [EventType.Accuse, EventType.Reject, EventType.Support, EventType.Threaten, EventType.Request, EventType.Coerce, EventType.Sanction, EventType.Protest];

    /// <summary>The frames of an article in their order, those that lack a target completed where somebody answers for it.</summary>
    public static IEnumerable<(Frame Frame, SentenceContext Sentence)> Complete(IEnumerable<(Frame Frame, SentenceContext Sentence)> told)
    {
        List<(Frame Frame, SentenceContext Sentence)> before = [];
        foreach ((Frame frame, SentenceContext sentence) in told)
        {
            Frame complete = IsOpen(frame) && Counterpart(frame, sentence, before) is { } role ? frame with { Targets = [role] } : frame;
            before.Add((complete, sentence));
            yield return (complete, sentence);
        }
    }

    private static bool IsOpen(Frame frame) => frame.IsVerbal && frame.Targets.IsEmpty && !frame.Sources.IsEmpty && !frame.Reciprocal && !Ontology.Of(frame.Reading.Type).IsClaim;

    private static Role? Counterpart(Frame frame, SentenceContext sentence, List<(Frame Frame, SentenceContext Sentence)> before) =>
        Answers.Contains(frame.Reading.Type) ? Answering(frame, sentence, before) : null;

    // "condemned the attack": whoever attacked, in what was told before.
    private static Role? Answering(Frame frame, SentenceContext sentence, List<(Frame Frame, SentenceContext Sentence)> before)
    {
        SentenceTree tree = sentence.Tree;
        int deed = tree.IsPassive(frame.Trigger) ? -1 : tree.Child(frame.Trigger, "obj");
        if (deed < 0 || Types(tree, deed) is not { IsEmpty: false } types)
        {
            return null;
        }

        int index = tree.Sentence.Index;
        for (int i = before.Count - 1; i >= 0; i--)
        {
            (Frame earlier, SentenceContext where) = before[i];
            if (index - where.Tree.Sentence.Index > SentencesBack)
            {
                break;
            }

            if (types.Contains(earlier.Reading.Type) && Doer(frame, earlier) is { } doer)
            {
                Mention implied = new(frame.Trigger, frame.Trigger, frame.Trigger, MentionKind.Description, doer.Mention.Actors, $"whose act \"{tree.Text(deed, deed)}\" points to")
                {
                    IsImplicit = true,
                    Confidence = Answered,
                };
                return new Role(implied, Answered * doer.Quality, "act answered");
            }
        }

        return null;
    }

    // The one whose act it was: not the one who answers it, unless as its victim.
    private static Role? Doer(Frame frame, Frame earlier) =>
        earlier.Sources.FirstOrDefault(s => !frame.Sources.Any(own => own.Mention.Actors.Any(s.Mention.Actors.Contains)) && s.Mention.Actors.Length == 1);

    // "the attack", "the sanctions": what was told before, and no other.
    private static ImmutableArray<EventType> Types(SentenceTree tree, int noun) =>
        tree[noun].Xpos == "NNS" || tree.Children(noun).Any(c => tree.Lower(c) is "the" or "this" or "that" or "these" or "those" or "any" or "all" or "such") ? Deeds.Default.TypesOf(tree.Lemma(noun)) : [];
}
