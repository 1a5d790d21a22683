using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Claims;

/// <summary>Reads what a sentence says about influence itself: patron, proxy, dependence, alliance, influence gained, held or lost.</summary>
internal sealed class ClaimReader(EventLexicon lexicon)
{
    private readonly FrozenSet<string> _grow = lexicon.Classes["@grow"];
    private readonly FrozenSet<string> _shrink = lexicon.Classes["@shrink"];
    private readonly FrozenSet<string> _remain = lexicon.Classes["@remain"];

    /// <summary>Claims that have both ends, in the order of their triggers.</summary>
    public ImmutableArray<Frame> Read(SentenceContext context)
    {
        SlotFinder slots = new(context, lexicon.Classes);
        EntryMatcher matcher = new(context, slots, lexicon);
        OperatorFinder operators = new(context, lexicon, slots, matcher);
        StatusReader status = new(context, slots.Clauses, lexicon.Classes);
        FrameBuilder builder = new(context, slots, status, lexicon.Classes);
        ImmutableArray<Frame>.Builder claims = ImmutableArray.CreateBuilder<Frame>();
        for (int word = 0; word < context.Tree.Count; word++)
        {
            if (context.MentionAt(word) is { } mention && mention.Head != word | mention.Kind != Mentions.MentionKind.Description)
            {
                continue;
            }

            ImmutableArray<LexiconEntry> entries = context.Tree.IsVerb(word) ? lexicon.VerbClaim(context.Tree.Lemma(word)) : lexicon.NounClaim(context.Tree.Lemma(word));
            if (matcher.Match(word, entries) is { } entry && Read(context.Tree, slots, operators, status, builder, word, entry) is { Sources.IsEmpty: false, Targets.IsEmpty: false } claim)
            {
                claims.Add(claim);
            }
        }

        return claims.DrainToImmutable();
    }

    private Frame? Read(SentenceTree tree, SlotFinder slots, OperatorFinder operators, StatusReader status, FrameBuilder builder, int word, LexiconEntry entry)
    {
        if (entry.Reading is not { Type: EventType.Influence, Change: null })
        {
            return tree.IsVerb(word)
                ? builder.Build(new Candidate(word, entry, OnlyModal(operators.Over(word))))
                : builder.Build(new Candidate(word, entry, [])) is { } said ? said with { Status = OfPredicate(tree, status, word) } : null;
        }

        if (Change(tree, word) is not { } change || builder.Build(new Candidate(word, entry, [])) is not { } claim)
        {
            return null;
        }

        Frame frame = claim with { Reading = entry.Reading with { Change = change.Change } };
        if (change.Verb < 0)
        {
            return frame;
        }

        Frame moved = builder.Build(new Candidate(change.Verb, entry, OnlyModal(operators.Over(change.Verb)))) ?? frame;
        ImmutableArray<Role> movers = slots.Clauses.Object(change.Verb) == word && !tree.IsPassive(change.Verb) ? slots.Doers(change.Verb) : [];
        return frame with
        {
            Sources = frame.Sources.IsEmpty ? movers : frame.Sources,
            Rivals = frame.Rivals.IsEmpty ? slots.Find(change.Verb, "expense", asSource: false) : frame.Rivals,
            Status = moved.Status,
            Anchor = change.Verb,
        };
    }

    // What is refused or threatened is no claim; what is expected, hoped or denied is one of that status.
    private static ImmutableArray<GoverningWord> OnlyModal(ImmutableArray<GoverningWord> over) =>
        [.. over.Where(o => o.Entry.OverCooperation.Effect is not (OperatorEffect.Become or OperatorEffect.Undo or OperatorEffect.Mute))];

    private static EventStatus OfPredicate(SentenceTree tree, StatusReader status, int noun)
    {
        EventStatus own = status.Read(noun);
        if (own != EventStatus.Actual || tree.Head(noun) < 0 || tree.Child(noun, "cop") < 0 && tree.Relation(noun) is not ("obl" or "xcomp"))
        {
            return own;
        }

        return tree.IsVerb(tree.Head(noun)) ? status.Read(tree.Head(noun)) : own;
    }

    // "growing influence", "influence is expected to strengthen", "lost influence": the change, and the verb that tells it.
    private (InfluenceChange Change, int Verb)? Change(SentenceTree tree, int noun)
    {
        foreach (int child in tree.Children(noun))
        {
            if (child < noun && tree.Relation(child) is "amod" or "acl" && OfWord(tree.Lemma(child)) is { } told)
            {
                return (told, -1);
            }
        }

        int verb = noun;
        for (int steps = 0; steps < 2 && (verb = tree.Head(verb)) >= 0; steps++)
        {
            if (!tree.IsVerb(verb))
            {
                continue;
            }

            if (OfWord(tree.Lemma(verb)) is { } own)
            {
                return (own, verb);
            }

            foreach (int child in tree.Children(verb))
            {
                if (tree.Relation(child) is "xcomp" or "ccomp" && OfWord(tree.Lemma(child)) is { } raised)
                {
                    return (raised, child);
                }
            }
        }

        return null;
    }

    private InfluenceChange? OfWord(string lemma) =>
        _grow.Contains(lemma) || lemma is "growing" or "rising" or "increasing" or "expanding" ? InfluenceChange.Gain
        : _shrink.Contains(lemma) || lemma is "waning" or "declining" or "shrinking" or "fading" or "diminishing" ? InfluenceChange.Loss
        : _remain.Contains(lemma) ? InfluenceChange.Hold
        : null;
}
