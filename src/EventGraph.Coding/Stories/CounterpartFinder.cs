using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// Says whom an act answers where its sentence names nobody: whoever did the act that it points to ("condemned the attack", "rejected the
/// accusations"), whoever acted on the one who answers ("refused", "retaliated"), and whose act it was that did more ("The attack killed").
/// One for an article, whose sentences it is told in their order; it is not safe to share between threads.
/// </summary>
internal sealed class CounterpartFinder
{
    /// <summary>How many sentences back an act is that "the attack" points to, and a word that "the threat" does.</summary>
    private const int DeedsBack = 2, WordsBack = 1;

    private const double Answered = 0.8;

    private static readonly ImmutableArray<EventType> Answers =
        [EventType.Accuse, EventType.Reject, EventType.Support, EventType.Threaten, EventType.Request, EventType.Coerce, EventType.Sanction, EventType.Protest];

    private readonly List<(Frame Frame, SentenceContext Sentence)> _told = [];

    /// <summary>The frame with the end that the text before it tells; as it is where it lacks none or nothing tells it.</summary>
    public Frame Complete(Frame frame, SentenceContext sentence)
    {
        SentenceTree tree = sentence.Tree;
        if (!frame.IsVerbal || frame.Reciprocal || Ontology.Of(frame.Reading.Type).IsClaim)
        {
            return frame;
        }

        if (frame.Sources.IsEmpty && frame.Reading.Type == EventType.Assault && !frame.Targets.IsEmpty && !tree.IsPassive(frame.Trigger)
            && Act(frame, sentence, tree.Child(frame.Trigger, "nsubj")) is { } doer)
        {
            return frame with { Sources = [doer] };
        }

        return frame.Targets.IsEmpty && !frame.Sources.IsEmpty && (Act(frame, sentence, Object(frame, tree)) ?? Asker(frame, sentence)) is { } target
            ? frame with { Targets = [target] }
            : frame;
    }

    /// <summary>Takes in what was told, for what follows.</summary>
    public void See(Frame frame, SentenceContext sentence) => _told.Add((frame, sentence));

    private static int Object(Frame frame, SentenceTree tree) => Answers.Contains(frame.Reading.Type) && !tree.IsPassive(frame.Trigger) && !IsPartOfAct(frame) ? tree.Child(frame.Trigger, "obj") : -1;

    // "joined the protest": what its entry asks for is the protest itself.
    private static bool IsPartOfAct(Frame frame) => frame.Reading.Type == EventType.Protest && frame.Entry.Conditions.Any(c => c.Kind == ConditionKind.Object);

    // "condemned the attack": whoever attacked, in what was told before.
    private Role? Act(Frame frame, SentenceContext sentence, int deed)
    {
        if (deed < 0 || Types(sentence.Tree, deed, frame.Reading.Type) is not { IsEmpty: false } types)
        {
            return null;
        }

        foreach (Frame earlier in Before(sentence, types[0] is EventType.Assault or EventType.Coerce or EventType.Mobilize ? DeedsBack : WordsBack))
        {
            if (types.Contains(earlier.Reading.Type) && Doer(frame, earlier) is { } doer)
            {
                return Implied(frame, doer, $"whose act \"{sentence.Tree.Text(deed, deed)}\" points to", "act answered");
            }
        }

        return null;
    }

    // "asked X to send troops, but X refused": whoever acted on X before.
    private Role? Asker(Frame frame, SentenceContext sentence)
    {
        SentenceTree tree = sentence.Tree;
        if (!(Deeds.Default.IsAnswer(tree.Lemma(frame.Anchor)) || Deeds.Default.IsAnswer(tree.Lemma(frame.Trigger))) || tree.Child(frame.Trigger, "obj", "ccomp") >= 0 || (frame.Anchor == frame.Trigger && tree.Child(frame.Trigger, "xcomp") >= 0))
        {
            return null;
        }

        foreach (Frame earlier in Before(sentence, WordsBack))
        {
            if (earlier.Targets.Any(t => frame.Sources.Any(own => own.Mention.Actors.Any(t.Mention.Actors.Contains))) && Doer(frame, earlier) is { } doer)
            {
                return Implied(frame, doer, $"whom \"{tree.Text(frame.Anchor, frame.Anchor)}\" answers", "act answered");
            }
        }

        return null;
    }

    private IEnumerable<Frame> Before(SentenceContext sentence, int reach)
    {
        for (int i = _told.Count - 1; i >= 0 && sentence.Tree.Sentence.Index - _told[i].Sentence.Tree.Sentence.Index <= reach; i--)
        {
            yield return _told[i].Frame;
        }
    }

    // The one whose act it was: not the one who answers it, unless as its victim.
    private static Role? Doer(Frame frame, Frame earlier) =>
        earlier.Sources.FirstOrDefault(s => !frame.Sources.Any(own => own.Mention.Actors.Any(s.Mention.Actors.Contains)) && s.Mention.Actors.Length == 1);

    private static Role Implied(Frame frame, Role doer, string reason, string path)
    {
        Mention implied = new(frame.Trigger, frame.Trigger, frame.Trigger, MentionKind.Description, doer.Mention.Actors, reason) { IsImplicit = true, Confidence = Answered };
        return new Role(implied, Answered * doer.Quality, path);
    }

    // "the attack", "the sanctions": what was told before, and no other.
    private static ImmutableArray<EventType> Types(SentenceTree tree, int noun, EventType by) =>
        tree[noun].Xpos == "NNS" || tree.Children(noun).Any(c => tree.Lower(c) is "the" or "this" or "that" or "these" or "those" or "any" or "all" or "such") ? Deeds.Default.TypesOf(tree.Lemma(noun), by) : [];
}
