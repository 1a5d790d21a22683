using System.Collections.Immutable;
using EventGraph.Coding.Claims;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Coding.Stories;
using EventGraph.Events;

namespace EventGraph.Coding.Explanations;

/// <summary>
/// Explains a sentence after the fact, from what its readers worked with, so that coding itself pays nothing for it.
/// </summary>
/// <param name="lexicon">The words.</param>
/// <param name="frames">What reads events.</param>
/// <param name="claims">What reads claims.</param>
/// <param name="completeness">What says whether a frame has the actors that make it an event.</param>
internal sealed class SentenceExplainer(EventLexicon lexicon, FrameReader frames, ClaimReader claims, Completeness completeness)
{
    /// <summary>The explanation of a sentence.</summary>
    /// <param name="context">The sentence.</param>
    /// <param name="cast">Who appears in the article.</param>
    /// <param name="day">The day that actors are named on.</param>
    /// <param name="made">The events that its frames made.</param>
    /// <param name="coded">Those of them that the article kept.</param>
    public SentenceExplanation Explain(SentenceContext context, Cast cast, DateOnly day, ImmutableArray<Event> made, ImmutableArray<Event> coded)
    {
        FrameReading reading = frames.Work(context);
        ImmutableArray<Frame> claimed = claims.Read(context);
        ImmutableArray<WordExplanation>.Builder words = ImmutableArray.CreateBuilder<WordExplanation>();
        for (int word = 0; word < context.Tree.Count; word++)
        {
            if (Events(context, reading, word, made, coded) is { } told)
            {
                words.Add(told);
            }

            if (Claims(context, reading, claimed, word, made, coded) is { } claim)
            {
                words.Add(claim);
            }
        }

        return new SentenceExplanation(context.Tree.Sentence, [.. context.Mentions.Select(m => Actor(m, cast, day))], words.DrainToImmutable(), coded);
    }

    private static ActorExplanation Actor(Mention mention, Cast cast, DateOnly day) =>
        new(mention.First, mention.Last, [.. mention.Actors.Select(a => cast.NameOf(a, day))], mention.Reason, mention.Confidence, mention.IsPlace);

    private WordExplanation? Events(SentenceContext context, FrameReading reading, int word, ImmutableArray<Event> made, ImmutableArray<Event> coded)
    {
        SentenceTree tree = context.Tree;
        ImmutableArray<LexiconEntry> known = tree.IsVerb(word) ? lexicon.Verb(tree.Lemma(word)) : tree.IsNoun(word) ? lexicon.Noun(tree.Lemma(word)) : [];
        if (known.IsEmpty)
        {
            return null;
        }

        ImmutableArray<LexiconEntry> tried = frames.Entries(context, word);
        LexiconEntry? winner = reading.Matcher.Match(word, tried);
        Candidate? candidate = Array.Find(reading.Candidates, c => c.Word == word);
        string outcome = tried.IsEmpty ? "stands as a name, a helping verb or part of another noun, and tells nothing of its own"
            : winner is null ? "none of its entries holds"
            : reading.Objects.Contains(word) ? "part of what another word tells"
            : reading.Governing.Contains(word) ? "governs another event, and is none of its own"
            : reading.Frames.FirstOrDefault(f => f.Trigger == word) is not { } frame ? "what governs it leaves nothing told"
            : Outcome(frame, context, word, made, coded);
        return new WordExplanation(
            word,
            [.. known.Select(e => Entry(reading.Matcher, word, e, winner))],
            candidate is null ? [] : [.. candidate.Operators.Select(o => Operator(tree, o))],
            candidate is null ? [] : Slots(reading.Slots, tree, word, candidate.Entry),
            outcome);
    }

    private WordExplanation? Claims(
        SentenceContext context, FrameReading reading, ImmutableArray<Frame> claimed, int word, ImmutableArray<Event> made, ImmutableArray<Event> coded)
    {
        ImmutableArray<LexiconEntry> known = context.Tree.IsVerb(word) ? lexicon.VerbClaim(context.Tree.Lemma(word)) : lexicon.NounClaim(context.Tree.Lemma(word));
        if (known.IsEmpty)
        {
            return null;
        }

        LexiconEntry? winner = reading.Matcher.Match(word, known);
        Frame? frame = claimed.FirstOrDefault(f => f.Trigger == word);
        return new WordExplanation(
            word,
            [.. known.Select(e => Entry(reading.Matcher, word, e, winner))],
            [],
            winner is null ? [] : Slots(reading.Slots, context.Tree, word, winner),
            winner is null ? "none of its claims holds" : frame is null ? "no claim: one of its ends, or what becomes of the influence, is not said" : Outcome(frame, context, word, made, coded));
    }

    private string Outcome(Frame frame, SentenceContext context, int word, ImmutableArray<Event> made, ImmutableArray<Event> coded)
    {
        string reading = frame.Reading.ToString();
        int start = context.Tree[word].Start;
        return coded.Any(e => e.Trigger?.Start == start && e.Type == frame.Reading.Type) ? reading
            : made.Any(e => e.Trigger?.Start == start && e.Type == frame.Reading.Type) ? $"{reading}, which another sentence or word of the article tells more surely"
            : completeness.IsTold(frame, context.Tree) ? $"{reading}, but its source and its target are one"
            : frame.Sources.IsEmpty ? $"{reading}, but no actor does it"
            : frame.IsVerbal ? $"{reading}, but to no actor"
            : $"{reading}, but a noun needs both its ends";
    }

    private static EntryExplanation Entry(EntryMatcher matcher, int word, LexiconEntry entry, LexiconEntry? winner)
    {
        Condition? unmet = entry.Conditions.FirstOrDefault(c => !matcher.Holds(word, [c]));
        string reason = entry == winner ? entry.Conditions.IsEmpty ? "needs nothing beside it" : "all that it needs is there"
            : unmet is not null ? "needs " + ConditionWords.Of(unmet)
            : winner is null ? "not tried here"
            : "would hold, but the other asks for more";
        return new EntryExplanation(entry.Phrase, entry.Reading.ToString(), entry == winner, reason);
    }

    private static string Operator(SentenceTree tree, GoverningWord governing) =>
        $"\"{tree[governing.Word].Text}\" ({governing.Entry.Phrase}): cooperation {Effect(governing.Entry.OverCooperation)}, conflict {Effect(governing.Entry.OverConflict)}";

    private static string Effect(OperatorResult result) => result.Effect switch
    {
        OperatorEffect.Become => "becomes " + result.Reading,
        OperatorEffect.Same => "stays",
        OperatorEffect.Not => "is negated",
        OperatorEffect.Undo => "is undone",
        OperatorEffect.Mute => "is not told",
        OperatorEffect.Future => "is future",
        OperatorEffect.Maybe => "is hypothetical",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.Effect, "An effect without words for it."),
    };

    private static ImmutableArray<SlotExplanation> Slots(SlotFinder slots, SentenceTree tree, int word, LexiconEntry entry)
    {
        ImmutableArray<SlotExplanation>.Builder looked = ImmutableArray.CreateBuilder<SlotExplanation>();
        Look("source", entry.Roles.Sources, asSource: true);
        Look("target", entry.Roles.Targets, asSource: false);
        Look("rival", entry.Rivals.IsDefault ? [] : entry.Rivals, asSource: false);
        return looked.DrainToImmutable();

        void Look(string role, ImmutableArray<string> names, bool asSource)
        {
            foreach (string name in names)
            {
                ImmutableArray<Role> found = slots.Find(word, name, asSource);
                looked.Add(new SlotExplanation(role, name, [.. found.Select(r => Words(tree, r))]));
                if (!found.IsEmpty)
                {
                    return;
                }
            }
        }
    }

    private static string Words(SentenceTree tree, Role role) =>
        role.Mention.IsImplicit ? role.Path : $"\"{tree.Text(role.Mention.First, role.Mention.Last)}\" ({role.Path})";
}
